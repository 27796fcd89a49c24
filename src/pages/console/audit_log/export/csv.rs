//! Comma-separated values (RFC 4180), safe to open in a spreadsheet.

use idm_api::audit::{AuditChange, AuditEvent, Party, PartyKind};

/// The names of the columns.
const COLUMNS: [&str; 11] = [
    "time",
    "action",
    "description",
    "actorKind",
    "actorId",
    "actorName",
    "targetKind",
    "targetId",
    "targetName",
    "address",
    "changes",
];

/// The first line.
pub(super) fn head() -> String {
    line(COLUMNS.map(str::to_owned))
}

/// The line of an event; `time` and `description` come as text, for they are written by the browser and the locale.
pub(super) fn event(event: &AuditEvent, time: String, description: String) -> String {
    let changes: Vec<_> = event.changes.iter().map(change).collect();
    let [actor_kind, actor_id, actor_name] = party(&event.actor);
    let [target_kind, target_id, target_name] = party(&event.target);
    line([
        time,
        event.action.name().to_owned(),
        description,
        actor_kind,
        actor_id,
        actor_name,
        target_kind,
        target_id,
        target_name,
        event.address.clone().unwrap_or_default(),
        changes.join("; "),
    ])
}

fn party(party: &Party) -> [String; 3] {
    [kind(party.kind).to_owned(), party.id.clone().unwrap_or_default(), party.name.clone().unwrap_or_default()]
}

/// The name on the wire.
const fn kind(kind: PartyKind) -> &'static str {
    match kind {
        PartyKind::User => "user",
        PartyKind::Application => "application",
        PartyKind::Account => "account",
        PartyKind::Conversation => "conversation",
        PartyKind::CredentialRequest => "credential-request",
        PartyKind::Installation => "installation",
        PartyKind::Anonymous => "anonymous",
    }
}

fn change(change: &AuditChange) -> String {
    let side = |value: &Option<String>| value.clone().unwrap_or_default();
    [&change.field, ": ", &side(&change.before), " -> ", &side(&change.after)].concat()
}

fn line(fields: [String; COLUMNS.len()]) -> String {
    let mut line = fields.map(|text| field(&text)).join(",");
    line.push_str("\r\n");
    line
}

/// A name such as `=HYPERLINK(…)` is for a spreadsheet a formula, unless an apostrophe says that it is text.
fn field(text: &str) -> String {
    let guard = if text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) { "'" } else { "" };
    let text = [guard, text].concat();
    if text.contains([',', '"', '\r', '\n']) { ["\"", &text.replace('"', "\"\""), "\""].concat() } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;
    use idm_api::{audit::AuditAction, time::UnixMillis};

    #[test]
    fn fields_are_quoted_where_they_must_be() {
        assert_eq!(field("plain"), "plain");
        assert_eq!(field("a,b"), "\"a,b\"");
        assert_eq!(field("say \"hi\""), "\"say \"\"hi\"\"\"");
        assert_eq!(field("two\r\nlines"), "\"two\r\nlines\"");
    }

    #[test]
    fn nothing_is_a_formula() {
        for text in ["=1+1", "+1", "-1", "@SUM(A1)", "\tx"] {
            assert_eq!(field(text), ["'", text].concat());
        }
        assert_eq!(field("=A1,\"x\""), "\"'=A1,\"\"x\"\"\"");
        assert_eq!(field("1=1"), "1=1");
    }

    #[test]
    fn a_line_has_every_column_and_ends_as_the_standard_says() {
        let ada = Party { kind: PartyKind::User, id: Some("1".into()), name: Some("=Ada, \"A\"".into()) };
        let account = Party { kind: PartyKind::Account, id: None, name: None };
        let changes = vec![
            AuditChange { field: "name".into(), before: None, after: Some("Ada".into()) },
            AuditChange { field: "roles".into(), before: Some("admin".into()), after: None },
        ];
        let address = Some("::1".to_owned());
        let (action, time) = (AuditAction::UserChanged, UnixMillis(0));
        let one = AuditEvent { id: "x".into(), time, action, actor: ada, target: account, address, changes };
        let line = event(&one, "1970-01-01T00:00:00.000Z".into(), "Ada changed".into());
        let expected = "1970-01-01T00:00:00.000Z,user.changed,Ada changed,user,1,\"'=Ada, \"\"A\"\"\",account,,,::1,\
                        name:  -> Ada; roles: admin -> \r\n";
        assert_eq!(line, expected);
        assert_eq!(head().matches(',').count(), COLUMNS.len() - 1);
    }
}
