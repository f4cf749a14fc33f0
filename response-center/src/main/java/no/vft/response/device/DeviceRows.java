package no.vft.response.device;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The table device. */
interface DeviceRows extends JpaRepository<RegisteredDevice, String> {
    @Query(value = """
                    select * from device
                     where municipality_number in (:numbers) and id > :after
                     order by id limit :limit
                    """, nativeQuery = true)
    List<RegisteredDevice> listWithin(Collection<String> numbers, String after, int limit);

    List<RegisteredDevice> findByRecipientIdAndMunicipalityNumberInOrderById(
            UUID recipientId, Collection<String> numbers);
}
