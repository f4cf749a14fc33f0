package no.vft.response.recipient;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import no.vft.api.id.MunicipalityNumber;
import no.vft.api.id.RecipientId;
import no.vft.api.problem.ProblemType;
import no.vft.response.access.FieldFault;
import no.vft.response.access.ProblemException;
import no.vft.response.access.Versions;
import no.vft.response.operator.CurrentOperator;
import no.vft.response.operator.Operator;
import no.vft.response.operator.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reading and changing recipients, within the reader's municipalities; every look is logged in the same transaction.
 */
@Service
class RecipientRegistry {
    private static final UUID FIRST = new UUID(0, 0);
    private static final Role[] READERS = {
        Role.OPERATOR, Role.SUPERVISOR, Role.SERVICE_MANAGER, Role.ADMINISTRATOR,
    };
    private static final Role[] WRITERS = {Role.SERVICE_MANAGER, Role.ADMINISTRATOR};

    private final RecipientRows rows;
    private final RecipientDirectory directory;
    private final CurrentOperator current;
    private final PersonIdSettings personIds;

    RecipientRegistry(
            RecipientRows rows, RecipientDirectory directory, CurrentOperator current, PersonIdSettings personIds) {
        this.rows = rows;
        this.directory = directory;
        this.current = current;
        this.personIds = personIds;
    }

    @Transactional
    RecipientView.Page list(@Nullable RecipientId after, int limit) {
        var reader = current.require(READERS);
        var found = rows.listWithin(numbers(reader), after == null ? FIRST : after.value(), limit).stream()
                .map(RegisteredRecipient::line)
                .toList();
        found.forEach(
                line -> directory.logAccess(reader.operatorId(), line.recipientId(), AccessPurpose.REGISTRY_SEARCH));
        return new RecipientView.Page(
                found, found.size() < limit ? null : found.getLast().recipientId());
    }

    @Transactional
    RecipientView get(RecipientId id) {
        var reader = current.require(READERS);
        var row = visible(id, reader);
        directory.logAccess(reader.operatorId(), id, AccessPurpose.REGISTRY_READ);
        return row.view();
    }

    @Transactional
    RecipientView.Found search(String personId) {
        var reader = current.require(READERS);
        var wanted = PersonId.find(personId).orElseThrow(RecipientRegistry::noPersonId);
        var found = rows.findByPersonIdAndMunicipalityNumberIn(wanted.value(), numbers(reader));
        found.forEach(row -> directory.logAccess(reader.operatorId(), row.id(), AccessPurpose.REGISTRY_SEARCH));
        return new RecipientView.Found(
                found.stream().map(RegisteredRecipient::view).toList());
    }

    @Transactional
    RecipientView create(RecipientInput.Person input) {
        var writer = current.require(WRITERS);
        var municipality = Objects.requireNonNull(input.municipalityNumber());
        if (!writer.serves(municipality)) {
            throw new ProblemException(ProblemType.FORBIDDEN, "This municipality is not one of the operator's.");
        }
        var id = new RecipientId(UUID.randomUUID());
        check(input, municipality, id);
        var row = new RegisteredRecipient(id, municipality);
        row.set(input);
        var view = rows.saveAndFlush(row).view();
        directory.logAccess(writer.operatorId(), id, AccessPurpose.REGISTRY_CHANGE);
        return view;
    }

    @Transactional
    RecipientView change(RecipientId id, RecipientInput.Person input) {
        var writer = current.require(WRITERS);
        var row = visible(id, writer);
        check(input, row.municipality(), id);
        Versions.requireCurrent(Objects.requireNonNull(input.version()), row.version());
        row.set(input);
        directory.logAccess(writer.operatorId(), id, AccessPurpose.REGISTRY_CHANGE);
        return rows.saveAndFlush(row).view();
    }

    @Transactional
    void delete(RecipientId id) {
        var writer = current.require(WRITERS);
        var row = visible(id, writer);
        directory.logAccess(writer.operatorId(), id, AccessPurpose.REGISTRY_CHANGE);
        rows.delete(row);
    }

    @Transactional
    RecipientView.Contacts contacts(RecipientId id) {
        var reader = current.require(READERS);
        var row = visible(id, reader);
        directory.logAccess(reader.operatorId(), id, AccessPurpose.REGISTRY_READ);
        return row.contactsView();
    }

    @Transactional
    RecipientView.Contacts changeContacts(RecipientId id, RecipientInput.Contacts input) {
        var writer = current.require(WRITERS);
        var row = visible(id, writer);
        Versions.requireCurrent(input.version(), row.version());
        row.setContacts(input.contacts());
        directory.logAccess(writer.operatorId(), id, AccessPurpose.REGISTRY_CHANGE);
        return rows.saveAndFlush(row).contactsView();
    }

    /** Somebody else's person and nobody look the same from outside. */
    private RegisteredRecipient visible(RecipientId id, Operator reader) {
        return rows.findById(id.value())
                .filter(row -> reader.serves(row.municipality()))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "No such recipient."));
    }

    private void check(RecipientInput.Person input, MunicipalityNumber municipality, RecipientId id) {
        var sent = input.personId();
        if (sent == null) {
            return;
        }
        var personId = PersonId.find(sent).filter(personIds::accepts).orElseThrow(RecipientRegistry::noPersonId);
        if (rows.existsByPersonIdAndMunicipalityNumberAndIdNot(personId.value(), municipality.value(), id.value())) {
            throw new ProblemException(ProblemType.CONFLICT, "The municipality has a recipient with this personId.");
        }
    }

    private static List<String> numbers(Operator reader) {
        return reader.municipalities().stream().map(MunicipalityNumber::value).toList();
    }

    private static ProblemException noPersonId() {
        return new ProblemException(
                ProblemType.INVALID_INPUT,
                "Some fields have values that they cannot have.",
                Map.of("errors", List.of(new FieldFault("personId", "must be a person id of the kind accepted here"))));
    }
}
