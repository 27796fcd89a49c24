//! Hungarian.

use crate::text::{OwnAccount, join};

pub(super) const OWN_ACCOUNT: OwnAccount = OwnAccount {
    profile: "Profil",
    change_name: "Név módosítása",
    name: "Név",
    name_none: "Még nincs név",
    name_hint: "Így szólítjuk. A fiók adminisztrátorai is látják. Ha nem szeretne nevet, hagyja üresen.",
    save: "Mentés",
    name_saved: "Név elmentve",
    verified: "Megerősítve",
    unverified: "Nincs megerősítve",
    unverified_hint: "Nyissa meg a linket az oda küldött e-mailben: ez igazolja, hogy a cím az Öné.",
    verify_again: "Link újraküldése",
    verify_sent: |email| {
        join(&["Ha ez a cím (", email, ") még nincs megerősítve, már úton van oda egy link. 24 órán át működik."])
    },
    no_mail: "Ez a rendszer jelenleg nem küld e-mailt, ezért nem történt semmi. Forduljon a webhely üzemeltetőjéhez.",
    change_email: "E-mail-cím módosítása",
    change_email_how: "Linket küldünk az új címre. Amíg meg nem nyitja, a régi címmel jelentkezhet be; utána a régi \
                       címet értesítjük a változásról.",
    new_email: "Új e-mail-cím",
    same_email: "Ez már az Ön címe. Adjon meg másikat.",
    mail_link: "Link küldése",
    email_pending: |email| {
        join(&[
            "Nyissa meg a linket, amelyet erre a címre küldtünk: ",
            email,
            ". A címe akkor változik meg. A link 24 órán át működik.",
        ])
    },
    sign_in: "Bejelentkezés",
    password: "Jelszó",
    password_hint: "Olyan jelszót használjon, amelyet sehol máshol. Egy jelszókezelő megjegyzi Ön helyett.",
    change_password: "Jelszó módosítása",
    change_password_ends: "Itt bejelentkezve marad. Az összes többi munkamenete véget ér, és a változásról e-mailt \
                           küldünk.",
    new_password: "Új jelszó",
    password_changed: "A jelszó megváltozott. Mindenhol máshol kijelentkeztettük.",
    present_password: "Jelenlegi jelszó",
    proof_code: "A hitelesítő alkalmazás kódja vagy egy helyreállítási kód",
    proof_code_hint: "Minden kód egyszer használható. Ha az éppen láthatót már használta, várja meg a következőt.",
    no_password: "Itt nincs jelszava. Helyette az igazolja Önt, ha az elmúlt tíz percben jelentkezett be.",
    login_too_old: "Több mint tíz perce jelentkezett be. Jelentkezzen ki, majd újra be, és rögtön utána próbálja meg.",
    required_heading: "Kétlépcsős azonosítás beállítása",
    required_why: "Itt a jelszó önmagában nem elég: a kétlépcsős azonosítás kötelező, hogy ellopott jelszóval senki se jelentkezhessen be az Ön nevében. Állítsa be most, és utána ott folytatja, ahová tartott.",
    required_app: "Hitelesítő alkalmazás",
    required_passkey: "Vagy használjon azonosítókulcsot a jelszó és a kód helyett. Adjon hozzá egyet, és jelentkezzen be vele egyszer.",
    second_factor: "Kétlépcsős azonosítás",
    second_factor_off: "Kikapcsolva",
    second_factor_on: "Bekapcsolva",
    second_factor_off_hint: "Ha hitelesítő alkalmazást használ a telefonján, egy ellopott jelszó önmagában nem elég \
                             ahhoz, hogy más bejelentkezzen az Ön nevében.",
    second_factor_on_hint: "Bejelentkezéskor a jelszavát és a hitelesítő alkalmazás kódját is kérjük.",
    second_factor_failed: "Nem sikerült megállapítani, hogy be van-e kapcsolva a kétlépcsős azonosítás",
    second_factor_since: "Bekapcsolás napja",
    codes_left: "Megmaradt helyreállítási kódok",
    codes_few: "Készítsen újakat, mielőtt elfogynak: alkalmazás és kódok nélkül csak egy adminisztrátor segíthet \
                visszajutni a fiókjába.",
    set_up: "Hitelesítő alkalmazás beállítása",
    set_up_consequence: "Legyen kéznél a telefonja a hitelesítő alkalmazással. Először meggyőződünk róla, hogy \
                         valóban Ön az.",
    go_on: "Tovább",
    scan_heading: "A hitelesítő alkalmazás beállítása",
    scan: "Olvassa be ezt a kódot a hitelesítő alkalmazással:",
    qr: "QR-kód a hitelesítő alkalmazáshoz. Ugyanazt tartalmazza, mint az alábbi beállítókulcs.",
    key: "Vagy írja be az alkalmazásba ezt a beállítókulcsot:",
    code: "Az alkalmazás által most mutatott kód",
    turn_on: "Bekapcsolás",
    expired: "A beállítás 15 percnél tovább tartott, ezért a kulcs érvénytelen. Törölje az alkalmazásból, és kezdje \
              újra.",
    turned_on: "Kétlépcsős azonosítás bekapcsolva",
    new_codes: "Új helyreállítási kódok készítése",
    new_codes_consequence: "A mostani kódjai érvénytelenné válnak, amint az újak elkészülnek.",
    codes_made: "Az új helyreállítási kódok elkészültek",
    turn_off: "Kikapcsolás",
    turn_off_heading: "Kikapcsolja a kétlépcsős azonosítást?",
    turn_off_consequence: "A bejelentkezéshez a jelszava önmagában elég lesz. A helyreállítási kódjai érvénytelenné \
                           válnak, és törölheti a bejegyzést az alkalmazásból.",
    turned_off: "Kétlépcsős azonosítás kikapcsolva",
    sessions: "Munkamenetek",
    sessions_hint: "Ezeken a helyeken van bejelentkezve. Azt a munkamenetet, amelyet nem ismer fel, fejezze be, majd \
                    módosítsa a jelszavát.",
    sessions_failed: "Nem sikerült betölteni a munkameneteit",
    this_one: "Ez az eszköz",
    device: |browser, system| match (browser, system) {
        (Some(browser), Some(system)) => join(&[browser, " – ", system]),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => "Ismeretlen eszköz".to_owned(),
    },
    used_now: "Használatban",
    last_used: "Utolsó használat:",
    from: "· IP-cím:",
    logged_in: "Bejelentkezés napja:",
    end: "Befejezés",
    end_consequence: "Az az eszköz azonnal kijelentkezik. Ami ott nem lett elmentve, elveszhet.",
    end_which: |device, used| join(&["Munkamenet befejezése: ", device, ", utolsó használat: ", used]),
    ended: |device| join(&["Munkamenet befejezve: ", device]),
    end_others: "Az összes többi befejezése",
    end_others_heading: "Befejezi az összes többi munkamenetet?",
    end_others_consequence: "Itt bejelentkezve marad, mindenhol máshol azonnal kijelentkeztetjük. Ami ott nem volt \
                             elmentve, elveszhet.",
    others_ended: "Az összes többi munkamenet befejezve",
    no_others: "Sehol máshol nincs bejelentkezve.",
    more_sessions: |shown, total| {
        join(&["A legutóbb használt ", &shown.to_string(), " munkamenet látható (összesen ", &total.to_string(), ")."])
    },
    data: "Az Ön adatai",
    export: "Adataim exportálása",
    export_hint: "Egy fájl (JSON) mindazzal, amit az azonosítási szolgáltatás Önről tud: profil, munkamenetek, be \
                  van-e kapcsolva a kétlépcsős azonosítás, és mit tartalmaz Önről a napló. Jelszó, kód vagy token \
                  nincs benne.",
    exported: |file| join(&["Mentve, fájlnév: ", file]),
    export_failed: "Nem sikerült exportálni az adatait",
    export_refused: "A böngészője nem engedte menteni a fájlt. Engedélyezze a letöltéseket ezen az oldalon, és \
                     próbálja újra.",
    delete: "Fiókom törlése",
    delete_hint: "Véglegesen. Azok a termékek, amelyeket ezzel a bejelentkezéssel használ, megőrizhetik a saját \
                  adataikat: kérdezze meg a szolgáltatójukat.",
    delete_heading: "Törli a fiókját?",
    delete_consequence: "A profilját, a jelszavát, a kétlépcsős azonosítását és a munkameneteit azonnal töröljük, és \
                         senki nem tudja visszaállítani őket.",
    delete_kept: "Ami megmarad: a biztonsági események naplója, benne az e-mail-címével és az Ön által használt \
                  hálózati címekkel. A fiók adminisztrátorai elolvashatják, és addig őrizzük, amíg a szervezetnek \
                  itt fiókja van. A webhely üzemeltetőjének biztonsági mentései a többit is megőrzik, amíg le nem \
                  cserélik őket.",
    delete_type: |email| join(&["A megerősítéshez írja be ezt: ", email]),
    delete_mismatch: "Ez nem az Ön e-mail-címe.",
    delete_action: "Végleges törlés",
    delete_last_admin: "Ön a fiók egyetlen adminisztrátora, és egy fióknak kell adminisztrátor. Előbb tegyen meg \
                        valaki mást adminisztrátornak.",
};
