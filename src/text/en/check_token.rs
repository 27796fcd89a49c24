//! English.

use crate::text::CheckToken;

pub(super) const CHECK_TOKEN: CheckToken = CheckToken {
    heading: "Token checker",
    intro: "Found a string and wonder whether it is an appToken? Your browser can tell, without sending it anywhere.",
    field: "String to check",
    show: "Show string",
    hide: "Hide string",
    verdict: "What your browser can tell",
    nothing: "Paste a string to see what it is.",
    is_token: "This is an appToken: its form and its checksum are right.",
    mistyped: "This looks like an appToken, but its checksum is wrong: it was mistyped, or made up.",
    damaged: "This begins like an appToken, but it is damaged: perhaps not all of it was copied.",
    jwt: "This is no appToken but a JWT, such as a session has. Whoever has it can act as its owner until it expires.",
    unknown: "This is no appToken.",
    yes: "yes:",
    no: "no:",
    has_prefix: "begins with idmapp_",
    has_length: "has 56 characters",
    has_alphabet: "has only letters and digits after that",
    has_checksum: "has a checksum that holds",
    ask: "Ask whether it is still accepted",
    ask_hint: "This sends it to your identity service, and nowhere else.",
    ask_first: "Only an appToken whose checksum holds can be asked about.",
    ask_again: "Paste another one, or the same again, to ask once more.",
    jwt_is_not_asked: "A JWT is not sent. If it was found where it does not belong, end the session that it is of.",
    clear: "Clear",
    answer: "What your identity service answers",
    accepted: "Your identity service accepts this appToken now.",
    refused: "Your identity service knows this appToken, and refuses it.",
    not_known: "Your identity service does not accept this appToken in your account. It was replaced by a newer one, \
                its app was deleted, or it is another account's.",
    belongs_to: "It belongs to",
    emptied: "The field was emptied. If others may have seen the appToken, regenerate it.",
};
