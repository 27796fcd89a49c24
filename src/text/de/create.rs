//! German.

use crate::text::{Create, join};

pub(super) const CREATE: Create = Create {
    heading: "Neuen App-Zugang erstellen",
    name: "Name",
    name_hint: "Für Sie und Ihr Team, zum Beispiel „Registrierungsseite“.",
    name_missing: "Geben Sie einen Namen ein.",
    kind: "Typ",
    kind_select: "Auswählen",
    kind_missing: "Wählen Sie einen Typ aus.",
    kind_end_user_hint: "Für die Seiten, auf denen man sich registriert und anmeldet. Der Zugang wird sofort erstellt.",
    kind_back_end_hint: "Für Ihre eigenen Server. Der Zugang kann viel mehr und wird deshalb vom Support vergeben, \
                         nicht hier erstellt.",
    ask_support: "Backend-Zugang beim Support beantragen",
    privileges: "Was darf die App?",
    templates: "Vorlagen",
    template_sign_up: "Registrierungsseite",
    template_sign_up_and_reset: "Registrierung und Passwort-Reset",
    privileges_missing: "Wählen Sie mindestens eine aus: Ohne Berechtigung könnte die App nichts tun.",
    privileges_meanwhile: "Den App-Zugang können Sie trotzdem erstellen: Er darf dann Endnutzer anlegen, sonst nichts.",
    back_end_only: |count| join(&["Nur für Backend-Apps (", &count.to_string(), ")"]),
    expires: "Gültig bis einschließlich (optional)",
    expires_hint: "Danach wird das appToken abgelehnt. Lassen Sie das Feld leer für einen App-Zugang, der nie abläuft.",
    expires_picks: "Übliche Fristen",
    never: "Nie",
    in_30_days: "30 Tage",
    in_90_days: "90 Tage",
    in_a_year: "1 Jahr",
    day_past: "Dieser Tag ist vorbei. Wählen Sie heute oder einen späteren.",
    submit: "Erstellen",
    discard_heading: "Eingaben verwerfen?",
    discard_consequence: "Es wurde noch nichts erstellt. Was Sie hier eingegeben haben, geht verloren.",
    discard: "Verwerfen",
    keep: "Weiter bearbeiten",
};
