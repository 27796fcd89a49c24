//! Hungarian.

use crate::text::{Account, BrowserCheckText, FieldText, Login, SignUp, join};

pub(super) const FIELD: FieldText = FieldText {
    email: "E-mail-cím",
    email_missing: "Adja meg az e-mail-címét.",
    email_malformed: "Adjon meg egy érvényes e-mail-címet, például: name@example.com.",
    email_taken: "Ezzel az e-mail-címmel már regisztráltak. Jelentkezzen be, vagy adjon meg másik címet.",
    password: "Jelszó",
    password_missing: "Adja meg a jelszavát.",
    show_password: "Jelszó megjelenítése",
    hide_password: "Jelszó elrejtése",
    account_id: "Fiókazonosító",
    account_id_hint: "Azt jelöli, melyik szervezet fiókját kezeli, és így néz ki: \
                      0190b3c4-9f3a-7c4e-8a21-3f5b6c7d8e9f. A meghívójában találja.",
    account_id_missing: "Adja meg a fiókazonosítóját.",
    account_id_malformed: "Ez nem fiókazonosító. A fiókazonosító 32 számjegyből és betűből áll, öt csoportban.",
    account_id_in_url: "Az oldal címében szereplő fiókazonosító érvénytelen. Adja meg a helyeset.",
    missing: "Töltse ki ezt a mezőt.",
    malformed: "Ennek a formátuma nem megfelelő.",
    too_long: |most| join(&["Legfeljebb ", &most.to_string(), " karaktert használjon."]),
    too_short_here: "Adjon meg hosszabbat: itt több karakter szükséges.",
    too_long_for_field: "Ez túl hosszú.",
    forbidden_character: "Láthatatlan karakter van benne, amely nevekben nem szerepelhet. Gépelje be újra kézzel.",
    unknown_value: "Válasszon a felkínált értékek közül.",
    invalid: "Ellenőrizze ezt a mezőt.",
    present_password_missing: "Adja meg azt a jelszót, amellyel most bejelentkezik.",
    present_password_wrong: "Ez nem a jelenlegi jelszava. Ellenőrizze, és próbálja újra; 7 hibás próbálkozás után 30 \
                             percre zároljuk a bejelentkezését.",
    present_password_short: "A jelszava túl rövid ahhoz, hogy egymagában védje a fiókját. Előbb cserélje hosszabbra.",
    set_up_code_wrong: "Az alkalmazás most nem ezt a kódot mutatja. Várja meg a következőt; ha az sem jó, \
                        ellenőrizze a telefonja óráját.",
};

pub(super) const LOGIN: Login = Login {
    heading: "Bejelentkezés",
    console_heading: "Bejelentkezés a konzolba",
    keep: "Maradjak bejelentkezve",
    keep_hint: "Csak olyan eszközön, amelyet senki más nem használ.",
    keep_hint_short: "Csak olyan eszközön, amelyet senki más nem használ. Egyébként az oldal bezárásakor vagy \
                      újratöltésekor, illetve 30 perc elteltével kijelentkeztetjük.",
    time_left: "Újra próbálkozhat ennyi idő múlva:",
    try_now: "Letelt az idő: most újra próbálkozhat.",
    no_way_back: "Az Önt ide vezető link olyan oldalt nevez meg, amelyre ez a webhely nem irányít át. Ezen a \
                  webhelyen marad.",
    submit: "Bejelentkezés",
    no_account_yet: "Még nincs fiókja?",
    sign_up: "Regisztráció",
    ended: "A munkamenete véget ért. A folytatáshoz jelentkezzen be újra.",
    logged_out: "Kijelentkezett.",
    logged_out_unreached: "Erről az oldalról kijelentkezett, de az azonosítási szolgáltatást nem sikerült \
                           értesíteni. Amint van internetkapcsolata, a biztonság kedvéért jelentkezzen be, majd ki \
                           még egyszer.",
    deleted: "A fiókját töröltük. Mindenhonnan kijelentkeztettük.",
    forgot: "Elfelejtette a jelszavát?",
};

pub(super) const SIGN_UP: SignUp = SignUp {
    heading: "Regisztráció",
    name: "Név (nem kötelező)",
    rules: "A jelszó követelményei:",
    rule_length: |least, most| join(&[&least.to_string(), "–", &most.to_string(), " karakter"]),
    rule_strength: "a belsejében kétféle karakter (például betű és számjegy), vagy 16 karakter",
    rule_repeats: "ne legyen benne háromszor egymás után ugyanaz a karakter",
    rule_common: "ne legyen olyan, amelyet mindenki használ",
    rule_shorter: |least| join(&[" (elég ", &least.to_string(), ", ha kóddal is bejelentkezik)"]),
    rule_email: "ne legyen benne az e-mail-címe @ előtti része",
    rule_email_whole: "ne az e-mail-címe legyen",
    rule_met: "teljesül:",
    rule_not_met: "még nem teljesül:",
    too_short: |least| join(&["Legalább ", &least.to_string(), " karaktert használjon."]),
    too_weak: "Legyen hosszabb, vagy írjon az első és az utolsó karakter közé másféle karaktert is.",
    repeats: "Ne használja ugyanazt a karaktert háromszor egymás után.",
    too_common: "Túl sokan használják ezt a jelszót. Válasszon másikat.",
    has_email: "Ne szerepeljen a jelszavában az e-mail-címe @ előtti része.",
    is_email: "Az e-mail-címe nem lehet a jelszava. Válasszon másikat.",
    submit: "Regisztráció",
    have_account: "Már regisztrált?",
    log_in: "Bejelentkezés",
    closed: "A regisztráció zárva van",
    closed_what_now: "Ezen a webhelyen itt nem lehet regisztrálni. Ha már van fiókja, jelentkezzen be.",
};

pub(super) const ACCOUNT: Account = Account {
    heading: "Az Ön fiókja",
    name: "Név",
    email: "E-mail-cím",
    account: "Fiók",
    since: "Regisztráció napja",
    to_console: "Tovább a konzolra",
};

pub(super) const BROWSER_CHECK: BrowserCheckText = BrowserCheckText {
    checking: "A böngésző ellenőrzése…",
    label: "A böngésző ellenőrzése",
    why: "A böngészője megold egy kis feladatot, hogy egyetlen program se tehesse ezt meg ezrével. Ez egy pillanatig tart.",
};
