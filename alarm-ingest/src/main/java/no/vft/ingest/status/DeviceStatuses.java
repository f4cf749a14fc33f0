package no.vft.ingest.status;

import java.util.List;
import java.util.Map;
import no.vft.api.id.DeviceId;
import no.vft.ingest.decode.Heartbeat;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The newest status of each device. */
@Component
class DeviceStatuses {
    private static final String STORE = """
            insert into device_status as s
                (device_id, readable, battery_percent, mains_power, heartbeat_seconds, firmware, payload)
            select * from unnest(?::text[], ?::bool[], ?::int[], ?::bool[], ?::int[], ?::text[], ?::bytea[])
            on conflict (device_id) do update
               set heard_at = clock_timestamp(), readable = excluded.readable,
                   battery_percent = excluded.battery_percent, mains_power = excluded.mains_power,
                   heartbeat_seconds = coalesce(excluded.heartbeat_seconds, s.heartbeat_seconds),
                   firmware = coalesce(excluded.firmware, s.firmware), payload = excluded.payload
            """;

    private final JdbcClient jdbc;

    DeviceStatuses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores one heartbeat for each of these devices, in the order of their ids against crosswise waiting. */
    void store(List<Map.Entry<DeviceId, byte[]>> newest) {
        var size = newest.size();
        var devices = new String[size];
        var readable = new boolean[size];
        var battery = new @Nullable Integer[size];
        var mains = new @Nullable Boolean[size];
        var seconds = new @Nullable Integer[size];
        var firmware = new @Nullable String[size];
        var payloads = new byte[size][];
        var index = 0;
        for (var entry : newest.stream().sorted(Map.Entry.comparingByKey()).toList()) {
            var heartbeat = Heartbeat.in(entry.getValue());
            devices[index] = entry.getKey().value();
            readable[index] = heartbeat.readable();
            battery[index] = heartbeat.batteryPercent();
            mains[index] = heartbeat.mainsPower();
            seconds[index] = heartbeat.heartbeatSeconds();
            firmware[index] = heartbeat.firmware();
            payloads[index++] = entry.getValue();
        }
        jdbc.sql(STORE)
                .params(List.of(devices, readable, battery, mains, seconds, firmware, payloads))
                .update();
    }
}
