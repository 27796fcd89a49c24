//! Hungarian.

use crate::text::Secrets;

pub(super) const SECRETS: Secrets = Secrets {
    looks_like_app_token: "Ez appTokennek tűnik. Nem küldtük el. Törölje innen: az appToken jelszó, és itt soha \
                           senkinek nincs szüksége rá. Ha mások is láthatták, generálja újra.",
    looks_like_jwt: "Ez bejelentkezési tokennek (JWT) tűnik. Nem küldtük el. Törölje innen: akinél ez van, a \
                     tulajdonosa nevében járhat el.",
    refused: "Ez appTokent vagy bejelentkezési tokent tartalmaz, ezért nem mentettük: aki elolvassa, \
              felhasználhatná. Törölje innen. Ha mások is láthatták, generálja újra.",
};
