//! Hungarian.

use crate::text::SecondFactorText;

pub(super) const SECOND_FACTOR: SecondFactorText = SecondFactorText {
    app_intro: "A jelszava helyes. Most adja meg a hitelesítő alkalmazásban látható 6 számjegyű kódot.",
    recovery_intro: "A jelszava helyes. Most adja meg az elmentett helyreállítási kódok egyikét. Mindegyik egyszer \
                     használható.",
    app_code: "Kód",
    recovery_code: "Helyreállítási kód",
    code_missing: "Adja meg a kódot.",
    code_malformed: "Adja meg az alkalmazásban most látható 6 számjegyet.",
    code_wrong: "Ez a kód hibás, vagy már felhasználták. Adja meg az alkalmazásban most látható kódot.",
    submit: "Bejelentkezés",
    use_app: "Hitelesítő alkalmazás használata",
    use_recovery: "Helyreállítási kód használata",
    back: "Vissza a jelszóhoz",
};
