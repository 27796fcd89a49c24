//! English.

use crate::text::Create;
use crate::text::join;

pub(super) const CREATE: Create = Create {
    heading: "Create new app credential",
    name: "Name",
    name_hint: "For you and your colleagues, such as \u{201c}Sign-up page\u{201d}.",
    name_missing: "Enter a name.",
    kind: "Kind",
    kind_select: "Select",
    kind_missing: "Select a kind.",
    kind_end_user_hint: "For the pages on which people sign up and log in. It is created at once.",
    kind_back_end_hint: "For your own servers. It can do much more, so it is granted by support and not created here.",
    ask_support: "Ask support for a back-end credential",
    privileges: "What may it do?",
    templates: "Templates",
    template_sign_up: "Sign-up page",
    template_sign_up_and_reset: "Sign-up and password reset",
    privileges_missing: "Tick at least one: without any, the app could do nothing.",
    privileges_meanwhile: "You can create the credential all the same: it may then create end-users, and nothing else.",
    back_end_only: |count| join(&["For back-end apps only (", &count.to_string(), ")"]),
    expires: "Expires at the end of (optional)",
    expires_hint: "From then on its appToken is refused. Leave it empty for a credential that never expires.",
    expires_picks: "Usual times",
    never: "Never",
    in_30_days: "30 days",
    in_90_days: "90 days",
    in_a_year: "1 year",
    day_past: "This day is past. Choose today or a later one.",
    submit: "Create",
    discard_heading: "Discard what you entered?",
    discard_consequence: "Nothing has been created yet. What you entered here will be gone.",
    discard: "Discard",
    keep: "Keep editing",
};
