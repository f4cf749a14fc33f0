package no.vft.response.operator;

import java.util.List;

/** An operator as the registry's API shows it. */
record OperatorView(
        String operatorId,
        String subject,
        String name,
        List<Role> roles,
        List<String> municipalities,
        String language,
        int version) {}
