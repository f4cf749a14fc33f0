package no.vft.response.municipality;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** The table municipality. */
interface MunicipalityRows extends JpaRepository<RegisteredMunicipality, String> {
    List<RegisteredMunicipality> findByNumberInOrderByNumber(Collection<String> numbers);

    boolean existsByOrganisationNumberAndNumberNot(String organisationNumber, String number);
}
