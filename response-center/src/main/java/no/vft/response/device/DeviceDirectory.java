package no.vft.response.device;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import no.vft.api.id.DeviceId;
import no.vft.api.id.MunicipalityNumber;
import no.vft.api.id.RecipientId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose devices these are: one statement however many are asked for, for the intake of batches. Thread-safe. */
@Component
public class DeviceDirectory {
    private static final String FIND = """
            select d.id, d.municipality_number, d.recipient_id, coalesce(r.risk_level, 0) as risk_level,
                   d.voice_uri, d.make, d.model, d.serial_number, d.place
              from device d
              left join recipient r on r.id = d.recipient_id
             where d.id = any(:ids)
            """;

    private final JdbcClient jdbc;

    DeviceDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the registry knows of each; a device that it does not know is absent from the map. */
    public Map<DeviceId, DeviceEntry> find(Collection<DeviceId> deviceIds) {
        if (deviceIds.isEmpty()) {
            return Map.of();
        }
        var ids = deviceIds.stream().map(DeviceId::value).distinct().toArray(String[]::new);
        var found = new HashMap<DeviceId, DeviceEntry>();
        jdbc.sql(FIND)
                .param("ids", ids)
                .query((row, n) -> entry(row))
                .list()
                .forEach(entry -> found.put(entry.deviceId(), entry));
        return found;
    }

    private static DeviceEntry entry(ResultSet row) throws SQLException {
        var recipientId = row.getObject("recipient_id", UUID.class);
        return new DeviceEntry(
                new DeviceId(row.getString("id")),
                new MunicipalityNumber(row.getString("municipality_number")),
                recipientId == null ? null : new RecipientId(recipientId),
                row.getInt("risk_level"),
                row.getString("voice_uri"),
                row.getString("make"),
                row.getString("model"),
                row.getString("serial_number"),
                row.getString("place"));
    }
}
