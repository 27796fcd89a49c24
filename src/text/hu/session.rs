//! Hungarian.

use crate::text::{SessionText, join};

pub(super) const SESSION: SessionText = SessionText {
    warning: "Az Ön munkamenete",
    ends_at: |time| {
        join(&[
            "A munkamenete ekkor ér véget: ",
            time,
            ". Jelentkezzen be újra most, így semmi nem vész el ezen az oldalon.",
        ])
    },
    log_in_again: "Bejelentkezés újra",
    later: "Most nem",
    ended: "A munkamenete véget ért. Adja meg a jelszavát, és folytassa ott, ahol abbahagyta: ezen az oldalon semmi \
            nem vész el.",
    going_to_end: "Új munkamenethez adja meg a jelszavát. Ezen az oldalon semmi nem vész el.",
    first: "Előbb jelentkezzen be, vagy válassza a „Bejelentkezés más felhasználóként” gombot.",
    somebody_else: "Bejelentkezés más felhasználóként",
    resumed: "Újra be van jelentkezve.",
};
