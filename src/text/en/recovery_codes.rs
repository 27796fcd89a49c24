//! English.

use super::token::TOKEN;
use crate::text::{Token, join};

pub(super) const RECOVERY_CODES: Token = Token {
    heading: "Save your recovery codes",
    warning: "This is the only time these codes are shown. Each logs you in once when you do not have your authenticator \
              app.",
    label_in_file: "Recovery codes. Each works once in place of the authenticator app's code. They belong to",
    file: "recovery-codes.txt",
    label: |name| join(&["Recovery codes of ", name]),
    copy: "Copy codes",
    copied: "Recovery codes copied",
    selected: "Your browser did not let us copy. The codes are selected: press Ctrl+C (on a Mac \u{2318}C), then type the \
               last 6 characters of the last one below.",
    download: "Download as text",
    not_downloaded: "Your browser did not let us save a file. Copy the codes instead.",
    advice: "Keep them where you will find them without your phone: in a password manager, or on paper in a safe place. \
             Earlier codes have stopped working.",
    minute_left: "The recovery codes will be wiped from this screen in one minute. Save them, or press \u{201c}I need \
                  more time\u{201d}.",
    time_is_up: |_| {
        "The time is up, and the recovery codes were wiped from this screen. If you have saved them, all is well. If not, \
         make new ones: nobody can show these again."
            .to_owned()
    },
    end: "Saved them another way? Type the last 6 characters of the last code",
    end_hint: "They show that you have them. Not needed after copying or downloading.",
    end_is_right: "That is the end. You can leave with OK.",
    end_is_wrong: "These are not the last 6 characters of the last code. Check what you saved.",
    ok_first: "Copy or download the recovery codes first, or type the last 6 characters of the last one.",
    stay: "Save your recovery codes first: they cannot be shown again.",
    give_up: "I will make new ones later",
    give_up_heading: "Leave without recovery codes?",
    give_up_consequence: |_| {
        "They will be wiped, and nobody can show them again. If you lose your authenticator app, only an admin can help \
         you back in until you make new codes."
            .to_owned()
    },
    give_up_action: "Leave without them",
    give_up_cancel: "Go back and save them",
    given_up: |_| "The recovery codes were not saved. Make new ones when you have a moment.".to_owned(),
    on_clipboard: "The recovery codes are still on your clipboard, where other programs can read them.",
    clipboard_not_cleared: "Your browser did not let us clear the clipboard. Copy something else to replace the codes.",
    ..TOKEN
};
