//! Hungarian.

use crate::text::{Token, join};

pub(super) const TOKEN: Token = Token {
    heading: "Mentse el az appTokenjét",
    warning: "Az appToken csak most látható. Ha elhagyja ezt a képernyőt, senki nem tudja újra megmutatni.",
    label_in_file: "",
    file: "",
    label: |name| join(&["appToken: ", name]),
    is_hidden: "(rejtett)",
    show: "Megjelenítés",
    hide: "Elrejtés",
    copy: "appToken másolása",
    copied: "appToken kimásolva",
    selected: "A böngészője nem engedte a másolást. Az appToken ki van jelölve: nyomja meg a Ctrl+C billentyűkombinációt (Macen: \u{2318}C), majd írja be alább az utolsó 6 karakterét.",
    download: ".env letöltése",
    downloaded: |file| join(&["Letöltve, fájlnév: ", file]),
    not_downloaded: "A böngészője nem engedte menteni a fájlt. Másolja ki inkább az appTokent.",
    advice: "Ez egy jelszó. Soha ne tegye alkalmazás vagy weboldal kódjába: akinél az alkalmazás megvan, ahhoz a token is eljutna. Adja át a hitelesítőadat-közvetítőjének, amely úgy regisztrálja az oldalain az embereket, hogy nem mutatja meg nekik, vagy tartsa titoktárolóban.",
    wiped_in: "Törlés a képernyőről ennyi idő múlva:",
    more_time: "Több időre van szükségem",
    minute_left: "Az appToken egy perc múlva törlődik a képernyőről. Mentse el, vagy válassza a „Több időre van szükségem” gombot.",
    time_is_up: |name| {
        join(&[
            "Letelt az idő, az appToken törlődött a képernyőről. Ha elmentette, minden rendben. Ha nem, generálja újra ennek az alkalmazásnak az appTokenjét: ",
            name,
            ". A mostanit senki nem tudja újra megmutatni.",
        ])
    },
    close: "Bezárás",
    close_first: "Előbb zárja be az ablakot.",
    snippets: "Használat a saját háttérrendszerében",
    snippets_hint: "A kód a környezeti változókból olvassa be az appTokent, így maga nem tartalmaz titkot. Töltse be a letöltött fájlt a folyamatkezelőjével, vagy így: set -a; . ./downloaded.env; set +a",
    copy_code: "Másolás",
    copy_code_for: |language| join(&["Kód másolása: ", language]),
    code_copied: "Kód kimásolva",
    code_selected: "A böngészője nem engedte a másolást. A kód ki van jelölve: nyomja meg a Ctrl+C billentyűkombinációt (Macen: \u{2318}C).",
    end: "Más módon mentette el? Írja be az utolsó 6 karakterét",
    end_hint: "Ez igazolja, hogy megvan. Másolás vagy letöltés után nem szükséges.",
    end_is_right: "Ez valóban a vége. Az „OK” gombbal kiléphet.",
    end_is_wrong: "Ez nem az utolsó 6 karaktere. Ellenőrizze, mit mentett el.",
    ok: "OK",
    ok_first: "Előbb másolja ki vagy töltse le az appTokent, vagy írja be az utolsó 6 karakterét.",
    stay: "Előbb mentse el az appTokenjét: többé nem jeleníthető meg.",
    give_up: "Később újragenerálom",
    give_up_heading: "Kilép az appToken nélkül?",
    give_up_consequence: |name| {
        join(&[
            "Az appToken törlődik, és senki nem tudja újra megmutatni. Ez az alkalmazás nem használhatja az azonosítási szolgáltatást, amíg újra nem generálja az appTokenjét: ",
            name,
            ".",
        ])
    },
    give_up_action: "Kilépés nélküle",
    give_up_cancel: "Vissza és mentés",
    given_up: |name| join(&["Ezt az appTokent nem mentette el: ", name, ". Generálja újra, amikor szüksége van rá."]),
    on_clipboard: "Az appToken még a vágólapon van, ahol más programok is olvashatják.",
    clear_clipboard: "Vágólap törlése",
    clipboard_cleared: "Vágólap törölve",
    clipboard_not_cleared: "A böngészője nem engedte törölni a vágólapot. Másoljon ki valami mást, hogy az kerüljön az appToken helyére.",
};
