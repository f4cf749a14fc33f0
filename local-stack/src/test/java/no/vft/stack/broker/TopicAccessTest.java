package no.vft.stack.broker;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.activemq.artemis.core.security.CheckType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicAccessTest {
    @ParameterizedTest
    @CsvSource({
        "D-1,          SEND,    vft.v1.d.D-1.alarm,            true",
        "D-1,          SEND,    vft.v1.d.D-1.status,           true",
        "D-1,          SEND,    vft.v1.d.D-1.receipt,          false",
        "D-1,          SEND,    vft.v1.d.D-2.alarm,            false",
        "D-1,          SEND,    vft.v1.d.D-1.alarm.more,       false",
        "D-1,          CONSUME, vft.v1.d.D-1.receipt,          true",
        "D-1,          CONSUME, vft.v1.d.D-1.receipt::D-1.q,   true",
        "D-1,          CONSUME, vft.v1.d.D-1.alarm,            false",
        "D-1,          CONSUME, vft.v1.d.D-2.receipt::D-1.q,   false",
        "D-1,          CONSUME, vft.v1.d.*.receipt,            false",
        "D-1,          CONSUME, #,                             false",
        "D-1,          MANAGE,  vft.v1.d.D-1.alarm,            false",
        "alarm-ingest, CONSUME, vft.v1.d.*.alarm,              true",
        "alarm-ingest, CONSUME, vft.v1.d.*.receipt,            false",
        "alarm-ingest, SEND,    vft.v1.d.D-1.receipt,          true",
        "alarm-ingest, SEND,    vft.v1.d.D-1.alarm,            false",
        "alarm-ingest, SEND,    vft.v1.d.*.receipt,            false"
    })
    void letsEachReachItsOwnOnly(String identity, CheckType check, String address, boolean allowed) {
        assertThat(new TopicAccess(identity).allows(check, address)).isEqualTo(allowed);
    }
}
