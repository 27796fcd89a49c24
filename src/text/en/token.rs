//! English.

use crate::text::Token;
use crate::text::join;

pub(super) const TOKEN: Token = Token {
    heading: "Save your appToken",
    warning: "This is the only time the appToken is shown. Once you leave this screen, nobody can show it again.",
    label_in_file: "",
    file: "",
    label: |name| join(&["appToken of ", name]),
    is_hidden: "(hidden)",
    show: "Show",
    hide: "Hide",
    copy: "Copy appToken",
    copied: "appToken copied",
    selected: "Your browser did not let us copy. The appToken is selected: press Ctrl+C (on a Mac \u{2318}C), then type \
               its last 6 characters below.",
    download: "Download .env",
    downloaded: |file| join(&["Downloaded as ", file]),
    not_downloaded: "Your browser did not let us save a file. Copy the appToken instead.",
    advice: "It is a password. Never put it in the code of an app or a web page: whoever has the app would have the \
             token. Give it to your credential broker, which signs people up for your pages without showing it to \
             them, or keep it in a secret store.",
    wiped_in: "Wiped from this screen in",
    more_time: "I need more time",
    minute_left: "The appToken will be wiped from this screen in one minute. Save it, or press \u{201c}I need more \
                  time\u{201d}.",
    time_is_up: |name| {
        join(&[
            "The time is up, and the appToken was wiped from this screen. If you have saved it, all is well. If not, \
             regenerate the appToken of ",
            name,
            ": nobody can show this one again.",
        ])
    },
    close: "Close",
    close_first: "Close the window first.",
    snippets: "Use it in your back end",
    snippets_hint: "The code reads the appToken from the environment, so it holds no secret itself. Load the downloaded \
                    file with your process manager, or with: set -a; . ./downloaded.env; set +a",
    copy_code: "Copy",
    copy_code_for: |language| join(&["Copy code for ", language]),
    code_copied: "Code copied",
    code_selected: "Your browser did not let us copy. The code is selected: press Ctrl+C (on a Mac \u{2318}C).",
    end: "Saved it another way? Type its last 6 characters",
    end_hint: "They show that you have it. Not needed after copying or downloading.",
    end_is_right: "That is its end. You can leave with OK.",
    end_is_wrong: "These are not its last 6 characters. Check what you saved.",
    ok: "OK",
    ok_first: "Copy or download the appToken first, or type its last 6 characters.",
    stay: "Save your appToken first: it cannot be shown again.",
    give_up: "I will regenerate it later",
    give_up_heading: "Leave without the appToken?",
    give_up_consequence: |name| {
        join(&[
            "It will be wiped, and nobody can show it again. ",
            name,
            " cannot use the identity service until you regenerate its appToken.",
        ])
    },
    give_up_action: "Leave without it",
    give_up_cancel: "Go back and save it",
    given_up: |name| join(&["The appToken of ", name, " was not saved. Regenerate it when you need it."]),
    on_clipboard: "The appToken is still on your clipboard, where other programs can read it.",
    clear_clipboard: "Clear clipboard",
    clipboard_cleared: "Clipboard cleared",
    clipboard_not_cleared: "Your browser did not let us clear the clipboard. Copy something else to replace the appToken.",
};
