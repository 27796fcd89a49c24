//! Hungarian.

use crate::text::{Token, join};

pub(super) const RECOVERY_CODES: Token = Token {
    heading: "Mentse el a helyreállítási kódjait",
    warning: "Ezek a kódok csak most láthatók. Mindegyikkel egyszer jelentkezhet be, ha nincs kéznél a hitelesítő \
              alkalmazása.",
    label_in_file: "Helyreállítási kódok. A hitelesítő alkalmazás kódja helyett mindegyik egyszer használható. Ehhez \
                    a címhez tartoznak:",
    file: "recovery-codes.txt",
    label: |name| join(&["Helyreállítási kódok: ", name]),
    is_hidden: "(rejtett)",
    show: "Megjelenítés",
    hide: "Elrejtés",
    copy: "Kódok másolása",
    copied: "Helyreállítási kódok kimásolva",
    selected: "A böngészője nem engedte a másolást. A kódok ki vannak jelölve: nyomja meg a Ctrl+C \
               billentyűkombinációt (Macen: \u{2318}C), majd írja be alább az utolsó kód utolsó 6 karakterét.",
    download: "Letöltés szövegként",
    downloaded: |file| join(&["Letöltve, fájlnév: ", file]),
    not_downloaded: "A böngészője nem engedte menteni a fájlt. Másolja ki inkább a kódokat.",
    advice: "Olyan helyen őrizze őket, ahol a telefonja nélkül is megtalálja: jelszókezelőben, vagy papíron, \
             biztonságos helyen. A korábbi kódok már nem működnek.",
    wiped_in: "Törlés a képernyőről ennyi idő múlva:",
    more_time: "Több időre van szükségem",
    minute_left: "A helyreállítási kódok egy perc múlva törlődnek a képernyőről. Mentse el őket, vagy válassza a \
                  „Több időre van szükségem” gombot.",
    time_is_up: |_| {
        "Letelt az idő, a helyreállítási kódok törlődtek a képernyőről. Ha elmentette őket, minden rendben. Ha nem, \
         készítsen újakat: ezeket senki nem tudja újra megmutatni."
            .to_owned()
    },
    close: "Bezárás",
    close_first: "Előbb zárja be az ablakot.",
    snippets: "Használat a saját háttérrendszerében",
    snippets_hint: "A kód a környezeti változókból olvassa be az értékeket, így maga nem tartalmaz titkot. Töltse be \
                    a letöltött fájlt a folyamatkezelőjével, vagy így: set -a; . ./downloaded.env; set +a",
    copy_code: "Másolás",
    copy_code_for: |language| join(&["Kód másolása: ", language]),
    code_copied: "Kód kimásolva",
    code_selected: "A böngészője nem engedte a másolást. A kód ki van jelölve: nyomja meg a Ctrl+C \
                    billentyűkombinációt (Macen: \u{2318}C).",
    end: "Más módon mentette el? Írja be az utolsó kód utolsó 6 karakterét",
    end_hint: "Ez igazolja, hogy megvannak. Másolás vagy letöltés után nem szükséges.",
    end_is_right: "Ez valóban a vége. Az „OK” gombbal kiléphet.",
    end_is_wrong: "Ez nem az utolsó kód utolsó 6 karaktere. Ellenőrizze, mit mentett el.",
    ok: "OK",
    ok_first: "Előbb másolja ki vagy töltse le a helyreállítási kódokat, vagy írja be az utolsó kód utolsó 6 \
               karakterét.",
    stay: "Előbb mentse el a helyreállítási kódjait: többé nem jeleníthetők meg.",
    give_up: "Később készítek újakat",
    give_up_heading: "Kilép a helyreállítási kódok nélkül?",
    give_up_consequence: |_| {
        "A kódok törlődnek, és senki nem tudja újra megmutatni őket. Ha elveszíti a hitelesítő alkalmazását, csak \
         egy adminisztrátor segíthet visszajutni a fiókjába, amíg nem készít új kódokat."
            .to_owned()
    },
    give_up_action: "Kilépés nélkülük",
    give_up_cancel: "Vissza és mentés",
    given_up: |_| "A helyreállítási kódokat nem mentette el. Készítsen újakat, amint teheti.".to_owned(),
    on_clipboard: "A helyreállítási kódok még a vágólapon vannak, ahol más programok is olvashatják őket.",
    clear_clipboard: "Vágólap törlése",
    clipboard_cleared: "Vágólap törölve",
    clipboard_not_cleared: "A böngészője nem engedte törölni a vágólapot. Másoljon ki valami mást, hogy az kerüljön \
                            a kódok helyére.",
};
