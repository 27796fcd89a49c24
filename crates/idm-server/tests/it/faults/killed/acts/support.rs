//! A conversation with the platform: a credential that is asked for, granted, and revealed.

use super::{
    super::effect::{count, one, token},
    Writer, nothing, text,
};
use crate::support_conversations::CONVERSATIONS;
use reqwest::Method;
use serde_json::json;

pub(in super::super) async fn write(writer: &Writer, rounds: u64) {
    let (admin, operator) = (&*writer.given.admin, &*writer.given.operator);
    for _ in 0..rounds {
        let (subject, name) = (Writer::name("Subject"), Writer::name("Granted"));
        let asked = json!({"name": name, "privileges": ["identity:read"], "justification": "Invoices show it."});
        let promised = vec![
            one(format!("support_conversations WHERE subject = '{subject}' AND request_state = 'pending'")),
            one(format!("support_requests WHERE name = '{name}' AND version = 1")),
            one(format!("audit_log WHERE action = 'support.conversation-opened' AND target_name = '{subject}'")),
            one(format!("audit_log WHERE action = 'support.credential-requested' AND target_name = '{name}'")),
        ];
        let request = writer.request(Method::POST, CONVERSATIONS, admin);
        let request = request.json(&json!({"subject": subject, "request": asked}));
        let opened = writer.act("openConversation", &subject, promised, request, nothing).await;
        let path = opened.header("location").unwrap().to_owned();
        let request_id = text(&opened, "/requests/0/requestId");

        let said = Writer::name("Said");
        let promised = vec![one(format!("support_messages WHERE text = '{said}'"))];
        let request = writer.request(Method::POST, &format!("{path}/messages"), operator).json(&json!({"text": said}));
        writer
            .act("postMessage", &subject, promised, request, |answer| {
                let seq = answer.body["seq"].as_i64().unwrap();
                vec![one(format!("support_conversations WHERE subject = '{subject}' AND last_seq = {seq}"))]
            })
            .await;

        let promised = vec![
            one(format!("support_requests WHERE id = '{request_id}' AND state = 'approved' AND version = 2")),
            one(format!("support_conversations WHERE subject = '{subject}' AND request_state = 'approved'")),
            one(format!("applications WHERE name = '{name}'")),
            one(format!("audit_log WHERE action = 'support.credential-request-approved' AND target_name = '{name}'")),
            one(format!("audit_log WHERE action = 'application.created' AND target_name = '{name}'")),
            count(2, format!("support_messages WHERE request_id = '{request_id}'")),
        ];
        let path = format!("{path}/requests/{request_id}");
        let request = writer.request(Method::POST, &format!("{path}/approve"), operator).json(&json!({"version": 1}));
        writer.act("approveRequest", &subject, promised, request, nothing).await;

        let promised = vec![
            one(format!("support_requests WHERE id = '{request_id}' AND revealed > 0 AND version = 3")),
            one(format!("applications WHERE name = '{name}' AND version = 2")),
            one(format!("audit_log WHERE action = 'application.token-regenerated' AND target_name = '{name}'")),
            count(3, format!("support_messages WHERE request_id = '{request_id}'")),
        ];
        let request = writer.request(Method::POST, &format!("{path}/reveal-token"), admin);
        writer
            .act("revealToken", &subject, promised, request, |answer| vec![token(&text(answer, "/appToken"), true)])
            .await;
    }
}
