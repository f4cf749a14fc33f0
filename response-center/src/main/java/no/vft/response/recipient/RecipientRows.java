package no.vft.response.recipient;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The table recipient. */
interface RecipientRows extends JpaRepository<RegisteredRecipient, UUID> {
    @Query(value = """
                    select * from recipient
                     where municipality_number in (:numbers) and id > :after
                     order by id limit :limit
                    """, nativeQuery = true)
    List<RegisteredRecipient> listWithin(Collection<String> numbers, UUID after, int limit);

    List<RegisteredRecipient> findByPersonIdAndMunicipalityNumberIn(String personId, Collection<String> numbers);

    boolean existsByPersonIdAndMunicipalityNumberAndIdNot(String personId, String municipalityNumber, UUID id);
}
