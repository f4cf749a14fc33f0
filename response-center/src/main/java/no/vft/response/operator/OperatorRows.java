package no.vft.response.operator;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The table operator. */
interface OperatorRows extends JpaRepository<RegisteredOperator, String> {
    @Query(
            value = "select * from operator where municipalities && cast(:numbers as text[]) order by id limit :limit",
            nativeQuery = true)
    List<RegisteredOperator> listWithin(String[] numbers, int limit);

    boolean existsBySubjectAndIdNot(String subject, String id);
}
