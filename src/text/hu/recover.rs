//! Hungarian.

use crate::text::{Forgot, HandOverText, Reset, SendAgain, SignedUpText, TermsText, Verify, join};

pub(super) const FORGOT: Forgot = Forgot {
    heading: "Elfelejtette a jelszavát?",
    intro: "Adja meg azt az e-mail-címet, amellyel bejelentkezik. Küldünk egy linket, amellyel új jelszót választhat.",
    submit: "Link küldése",
    sent: "Nézze meg a postafiókját",
    sent_to: |email| join(&["Ha ehhez a címhez (", email, ") tartozik fiók, már úton van oda egy e-mail a linkkel."]),
    holds: "Nyissa meg a linket 30 percen belül. Egyszer használható. Amíg nem választ új jelszót, a régi marad \
            érvényben.",
    nothing_comes: "Néhány perc után sem érkezett e-mail?",
    nothing_comes_what_now: [
        "Nézze meg a spam- vagy levélszemétmappát.",
        "Ellenőrizze, hogy a fenti cím helyes-e, és hogy azzal regisztrált-e.",
        "Küldesse el újra az e-mailt.",
    ],
    other_address: "Másik cím megadása",
    to_login: "Vissza a bejelentkezéshez",
    spent: "30 perc alatt legfeljebb öt linket küldünk. Használja a legújabbat, vagy kérjen másikat fél óra múlva.",
    closed: "Itt nem kérhető jelszólink",
    closed_what_now: "Ez a webhely nem tud linket küldeni új jelszó választásához. Kérjen egyet a webhely \
                      üzemeltetőjétől.",
};

pub(super) const SEND_AGAIN: SendAgain = SendAgain {
    send: "E-mail újraküldése",
    wait: "Az e-mail megérkezése eltarthat egy percig. Újraküldheti ennyi idő múlva:",
    sent: "Az e-mailt újra elküldtük.",
    possible: "Most már újraküldheti az e-mailt.",
};

pub(super) const RESET: Reset = Reset {
    heading: "Válasszon új jelszót",
    heading_invited: "Üdvözöljük! Válasszon jelszót",
    intro: "A mentéssel minden eszközön kijelentkeztetjük, hogy csak az új jelszó legyen érvényes.",
    intro_invited: "Ezzel és a meghívó címzettjeként szereplő e-mail-címmel jelentkezhet be.",
    password: "Új jelszó",
    submit: "Jelszó mentése",
    saved: "A jelszavát elmentettük",
    saved_what_now: "Minden eszközön kijelentkeztettük. Jelentkezzen be az új jelszóval.",
    saved_invited: "Jelentkezzen be ezzel és a meghívó címzettjeként szereplő e-mail-címmel.",
    log_in: "Bejelentkezés",
    failed_heading: "Ez a link már nem működik",
    failed: "Egyszer használható, 30 percen belül. Már felhasználták, lejárt, vagy a levelezőprogram elrontotta. A \
             jelszava most nem változott meg.",
    failed_invited: "Egyszer használható, 7 napon belül. Már felhasználták, lejárt, vagy a levelezőprogram \
                     elrontotta. Most nem mentettünk jelszót.",
    failed_log_in: "Ha már választott vele jelszót, jelentkezzen be azzal. Ha nem, kérjen új linket.",
    new_link: "Új link kérése",
    no_token: "Nyissa meg az e-mailben kapott linket",
    no_token_what_now: "Ehhez az oldalhoz az e-mailben kapott link szükséges. Ha az oldalt újratölti vagy kézzel \
                        nyitja meg, az oldal elfelejti a linket, de az továbbra is felhasználható: nyissa meg még \
                        egyszer az e-mailből, vagy kérjen újat.",
};

pub(super) const VERIFY: Verify = Verify {
    heading: "E-mail-cím megerősítése",
    intro: "A gombra kattintva jelezze, hogy az e-mail megérkezett Önhöz.",
    submit: "E-mail-címem megerősítése",
    verified: "Az e-mail-címét megerősítettük",
    verified_what_now: "Köszönjük. Nincs más teendője.",
    already: "Az e-mail-címe már meg van erősítve",
    already_what_now: "A linket már felhasználták, így nincs más teendője.",
    go_on: "Tovább",
    failed: "Ez a link már nem működik",
    failed_why: "Egyszer használható, 24 órán belül. Már felhasználták, lejárt, vagy a levelezőprogram elrontotta.",
    no_token: "Nyissa meg az e-mailben kapott linket",
    no_token_why: "Ehhez az oldalhoz az e-mailben kapott link szükséges. Ha az oldalt újratölti vagy kézzel nyitja \
                   meg, az oldal elfelejti a linket, de az továbbra is felhasználható: nyissa meg még egyszer az \
                   e-mailből, vagy küldessen újat.",
    log_in_first: "Jelentkezzen be: megnézheti, hogy a címe meg van-e erősítve, és új linket küldethet.",
    log_in: "Bejelentkezés",
    spent: "Egy nap alatt legfeljebb öt linket küldünk. Használja a legújabbat.",
};

pub(super) const SIGNED_UP: SignedUpText = SignedUpText {
    heading: "Sikeresen regisztrált",
    mailed: |email| {
        join(&["Küldtünk egy linket erre a címre: ", email, ". Nyissa meg, és ezzel erősítse meg, hogy a cím az Öné."])
    },
    unverified: "A cím addig nincs megerősítve. Azonnal folytathatja: a link 24 órán át működik.",
    go_on: "Tovább",
    nothing_comes: "Néhány perc után sem érkezett e-mail?",
    nothing_comes_what_now: [
        "Nézze meg a spam- vagy levélszemétmappát.",
        "Küldesse el újra az e-mailt itt vagy a fiókja oldalán.",
    ],
};

pub(super) const HAND_OVER: HandOverText = HandOverText {
    heading: "Már be van jelentkezve",
    question: |product, email| join(&["Továbblép erre az oldalra: ", product, ", a következő címmel: ", email, "?"]),
    go_on: "Tovább",
    other_login: "Bejelentkezés másik fiókkal",
};

pub(super) const TERMS: TermsText = TermsText {
    terms_before: "Elfogadom a ",
    terms: "felhasználási feltételeket",
    terms_after: " (új lapon nyílik meg)",
    terms_missing: "A regisztrációhoz fogadja el a felhasználási feltételeket.",
};
