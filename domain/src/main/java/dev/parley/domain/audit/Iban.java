package dev.parley.domain.audit;

import java.math.BigInteger;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an IBAN must be by the registry of ISO 13616: as long as its country has it, and 1 modulo 97. */
final class Iban {
    private static final int SHORTEST = 15;
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);
    private static final Map<String, Integer> LENGTHS = Stream.of(
                    ("AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28"
                                    + " EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28"
                                    + " IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27"
                                    + " MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29"
                                    + " RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26"
                                    + " UA29 VA22 VG24 XK20 YE30")
                            .split(" "))
            .collect(Collectors.toUnmodifiableMap(
                    country -> country.substring(0, 2), country -> Integer.valueOf(country.substring(2))));

    private Iban() {}

    /** @param spelling letters and digits only, in capitals */
    static boolean isOne(String spelling) {
        return spelling.length() >= SHORTEST
                && LENGTHS.getOrDefault(spelling.substring(0, 2), 0) == spelling.length()
                && remainder(spelling) == 1;
    }

    private static int remainder(String iban) {
        StringBuilder digits = new StringBuilder();
        String turned = iban.substring(4) + iban.substring(0, 4);
        turned.chars().forEach(c -> digits.append(Character.digit(c, 36)));
        return new BigInteger(digits.toString()).mod(NINETY_SEVEN).intValue();
    }
}
