package no.vft.response.municipality;

/** The check digit of the register of legal entities: modulus 11, weights 3 2 7 6 5 4 3 2. */
final class OrganisationNumber {
    private static final int[] WEIGHTS = {3, 2, 7, 6, 5, 4, 3, 2};
    private static final int LENGTH = 9;
    private static final int MODULUS = 11;

    private OrganisationNumber() {}

    static boolean isValid(String number) {
        if (number.length() != LENGTH || !number.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        var sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        var check = (MODULUS - sum % MODULUS) % MODULUS;
        return check == number.charAt(LENGTH - 1) - '0';
    }
}
