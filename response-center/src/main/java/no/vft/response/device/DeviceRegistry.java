package no.vft.response.device;

import java.util.List;
import java.util.Map;
import no.vft.api.id.DeviceId;
import no.vft.api.id.MunicipalityNumber;
import no.vft.api.id.RecipientId;
import no.vft.api.problem.ProblemType;
import no.vft.response.access.FieldFault;
import no.vft.response.access.ProblemException;
import no.vft.response.access.Versions;
import no.vft.response.operator.CurrentOperator;
import no.vft.response.operator.Operator;
import no.vft.response.operator.Role;
import no.vft.response.recipient.RecipientDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reading and changing devices, within the reader's municipalities. */
@Service
class DeviceRegistry {
    private static final Role[] WRITERS = {Role.SERVICE_MANAGER, Role.ADMINISTRATOR};

    private final DeviceRows rows;
    private final RecipientDirectory recipients;
    private final CurrentOperator current;

    DeviceRegistry(DeviceRows rows, RecipientDirectory recipients, CurrentOperator current) {
        this.rows = rows;
        this.recipients = recipients;
        this.current = current;
    }

    @Transactional(readOnly = true)
    DeviceView.Page list(@Nullable DeviceId after, int limit) {
        var found = rows.listWithin(numbers(current.get()), after == null ? "" : after.value(), limit).stream()
                .map(RegisteredDevice::view)
                .toList();
        return new DeviceView.Page(
                found, found.size() < limit ? null : found.getLast().deviceId());
    }

    @Transactional(readOnly = true)
    DeviceView.Page listOf(RecipientId recipientId) {
        var found = rows.findByRecipientIdAndMunicipalityNumberInOrderById(recipientId.value(), numbers(current.get()));
        return new DeviceView.Page(found.stream().map(RegisteredDevice::view).toList(), null);
    }

    @Transactional(readOnly = true)
    DeviceView get(DeviceId id) {
        return visible(id, current.get()).view();
    }

    @Transactional
    DeviceView create(DeviceInput.Created input) {
        var writer = current.require(WRITERS);
        if (!writer.serves(input.municipalityNumber())) {
            throw new ProblemException(ProblemType.FORBIDDEN, "This municipality is not one of the operator's.");
        }
        check(input, input.municipalityNumber());
        if (rows.existsById(input.deviceId().value())) {
            throw new ProblemException(ProblemType.CONFLICT, "Another device has this deviceId.");
        }
        var row = new RegisteredDevice(input.deviceId(), input.municipalityNumber());
        row.set(input);
        return rows.saveAndFlush(row).view();
    }

    @Transactional
    DeviceView change(DeviceId id, DeviceInput.Changed input) {
        var row = visible(id, current.require(WRITERS));
        check(input, row.municipality());
        Versions.requireCurrent(input.version(), row.version());
        row.set(input);
        return rows.saveAndFlush(row).view();
    }

    @Transactional
    void delete(DeviceId id) {
        rows.delete(visible(id, current.require(WRITERS)));
    }

    private RegisteredDevice visible(DeviceId id, Operator reader) {
        return rows.findById(id.value())
                .filter(row -> reader.serves(row.municipality()))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "No such device."));
    }

    private void check(DeviceInput.Unit input, MunicipalityNumber municipality) {
        var recipientId = input.recipientId();
        if (recipientId != null
                && recipients
                        .municipalityOf(recipientId)
                        .filter(municipality::equals)
                        .isEmpty()) {
            throw new ProblemException(
                    ProblemType.INVALID_INPUT,
                    "Some fields have values that they cannot have.",
                    Map.of(
                            "errors",
                            List.of(new FieldFault("recipientId", "must be a recipient of the same municipality"))));
        }
    }

    private static List<String> numbers(Operator reader) {
        return reader.municipalities().stream().map(MunicipalityNumber::value).toList();
    }
}
