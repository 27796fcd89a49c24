//! Hungarian.

use crate::text::{ConnectedLoginsText, ProviderText, join};

pub(super) const PROVIDER: ProviderText = ProviderText {
    continue_with: |name| join(&["Folytatás ezzel: ", name]),
    arriving: "Bejelentkezés folyamatban…",
    cancelled: "Nem jelentkezett be a szolgáltatónál. Próbálja újra, vagy jelentkezzen be másképp.",
    expired: "Ez a bejelentkezés túl sokáig tartott, vagy másik böngészőben kezdődött. Próbálja újra.",
    failed: "A szolgáltató nem megfelelően válaszolt. Próbálja újra egy kicsit később, vagy jelentkezzen be másképp.",
    email_unverified: "A szolgáltató nem igazolja az Ön egyetlen e-mail-címét sem. Erősítse meg ott, vagy jelentkezzen be másképp.",
    connect_first: "Ezzel az e-mail-címmel már van fiók. Jelentkezzen be a jelszavával, majd kapcsolja össze a szolgáltatót a fiókja oldalán.",
    no_account: "Ezzel a bejelentkezéssel itt még senkinek sincs fiókja, és regisztrálni sem lehet vele. Jelentkezzen be másképp.",
};

pub(super) const CONNECTED_LOGINS: ConnectedLoginsText = ConnectedLoginsText {
    heading: "Összekapcsolt bejelentkezések",
    hint: "Jelentkezzen be egy máshol meglévő fiókjával, az itteni jelszava nélkül.",
    failed: "Az összekapcsolt bejelentkezéseket nem sikerült betölteni",
    none: "Még nincs összekapcsolt bejelentkezés.",
    since: "Összekapcsolva:",
    connect: |name| join(&["Összekapcsolás: ", name]),
    connect_heading: "Bejelentkezés összekapcsolása",
    connect_consequence: "A következő lépés a szolgáltató saját oldala. Aki ott be tud jelentkezni, az ezután itt is be tud.",
    go_on: "Tovább",
    connected: "A bejelentkezés össze van kapcsolva.",
    taken: "Ez a bejelentkezés itt valaki mással van összekapcsolva. Előbb ott válassza le.",
    disconnect: "Leválasztás",
    disconnect_which: |name| join(&["Leválasztás: ", name]),
    disconnect_heading: |name| join(&["Leválasztja? ", name]),
    disconnect_consequence: "Ezzel többé nem tud bejelentkezni. A munkamenetei megmaradnak.",
    disconnected: |name| join(&["Leválasztva: ", name]),
    last_way: "Ez az utolsó bejelentkezési módja. Előbb válasszon jelszót: jelentkezzen ki, és a bejelentkezésnél válassza az „Elfelejtette a jelszavát?” lehetőséget.",
};
