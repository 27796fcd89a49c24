//! What is never there, after whatever kill: each query counts it, over the whole database.

use sqlx::AnyConnection;

/// What would be half done, and the query that counts it.
const NEVER: [(&str, &str); 24] = [
    (
        "an application with other than one token",
        "SELECT COUNT(*) FROM applications a WHERE (SELECT COUNT(*) FROM app_tokens t WHERE t.app_id = a.id) <> 1",
    ),
    (
        "a change of an application without its entry in the audit log, or an entry without its change",
        "SELECT COUNT(*) FROM applications a \
         WHERE a.version <> (SELECT COUNT(*) FROM audit_log l WHERE l.target_id = a.id)",
    ),
    (
        "a token of nothing",
        "SELECT COUNT(*) FROM app_tokens t WHERE NOT EXISTS (SELECT 1 FROM applications a WHERE a.id = t.app_id)",
    ),
    (
        "a count that is not what there is",
        "SELECT COUNT(*) FROM accounts c \
         WHERE c.applications <> (SELECT COUNT(*) FROM applications a WHERE a.account_id = c.id)",
    ),
    (
        "an application that no word finds",
        "SELECT COUNT(*) FROM applications a \
         WHERE NOT EXISTS (SELECT 1 FROM application_words w WHERE w.app_id = a.id)",
    ),
    (
        "a word of no application",
        "SELECT COUNT(*) FROM application_words w WHERE NOT EXISTS (SELECT 1 FROM applications a WHERE a.id = w.app_id)",
    ),
    (
        "something that is there and was deleted",
        "SELECT COUNT(*) FROM audit_log l WHERE l.action IN ('application.deleted', 'user.deleted') \
         AND (EXISTS (SELECT 1 FROM applications a WHERE a.id = l.target_id) \
              OR EXISTS (SELECT 1 FROM users u WHERE u.id = l.target_id))",
    ),
    (
        "a change of a user without its entry in the audit log, or an entry without its change",
        "SELECT COUNT(*) FROM users u WHERE u.version <> (SELECT COUNT(*) FROM audit_log l WHERE l.target_id = u.id \
         AND (l.action IN ('user.created', 'user.invited', 'user.changed', 'user.locked', 'user.unlocked', \
              'user.second-factor-enabled', 'user.second-factor-disabled') \
              OR (l.action = 'user.email-verified' AND l.changes LIKE '%emailAddress%')))",
    ),
    (
        "a user whom no word finds",
        "SELECT COUNT(*) FROM users u WHERE NOT EXISTS (SELECT 1 FROM user_words w WHERE w.user_id = u.id)",
    ),
    (
        "a word of no user",
        "SELECT COUNT(*) FROM user_words w WHERE NOT EXISTS (SELECT 1 FROM users u WHERE u.id = w.user_id)",
    ),
    (
        "a locked user with a session",
        "SELECT COUNT(*) FROM users u WHERE u.locked > 0 \
         AND EXISTS (SELECT 1 FROM sessions s WHERE s.user_id = u.id AND s.ended IS NULL)",
    ),
    (
        "a session of nobody",
        "SELECT COUNT(*) FROM sessions s WHERE NOT EXISTS (SELECT 1 FROM users u WHERE u.id = s.user_id)",
    ),
    (
        "a session that began after its user's last login",
        "SELECT COUNT(*) FROM sessions s JOIN users u ON u.id = s.user_id WHERE s.created > u.last_login",
    ),
    (
        "half an end, or half a cookie",
        "SELECT COUNT(*) FROM sessions WHERE (ended IS NULL) <> (end_reason IS NULL) \
         OR (cookie_family IS NULL) <> (cookie_current IS NULL)",
    ),
    (
        "a session from before a reset of the password",
        "SELECT COUNT(*) FROM sessions s JOIN audit_log l ON l.target_id = s.user_id \
         WHERE l.action = 'user.password-reset' AND l.time > s.created AND s.ended IS NULL",
    ),
    (
        "a link from before a reset of the password",
        "SELECT COUNT(*) FROM mailed_tokens t JOIN audit_log l ON l.target_id = t.user_id \
         WHERE l.action = 'user.password-reset' AND t.purpose = 'password-reset' AND l.time > t.created",
    ),
    (
        "mail that is being sent without the token that it is to bring",
        "SELECT COUNT(*) FROM mail_jobs j JOIN users u ON u.email_key = j.email_key AND u.account_id = j.account_id \
         WHERE j.kind = 'password-reset' AND j.tries > 0 AND NOT EXISTS \
             (SELECT 1 FROM mailed_tokens t WHERE t.user_id = u.id AND t.purpose = 'password-reset') \
         AND NOT EXISTS (SELECT 1 FROM audit_log l WHERE l.target_id = u.id AND l.action = 'user.password-reset')",
    ),
    (
        "a second factor without ten recovery codes and a secret, or codes without one",
        "SELECT COUNT(*) FROM users u WHERE (SELECT COUNT(*) FROM recovery_codes r WHERE r.user_id = u.id) \
         <> CASE WHEN u.second_factor > 0 THEN 10 ELSE 0 END \
         OR (u.second_factor > 0 AND NOT EXISTS (SELECT 1 FROM totp_secrets t WHERE t.user_id = u.id))",
    ),
    (
        "a second factor that the audit log does not know",
        "SELECT COUNT(*) FROM users u WHERE CASE WHEN u.second_factor > 0 THEN 1 ELSE 0 END <> \
         (SELECT COUNT(*) FROM audit_log l WHERE l.target_id = u.id AND l.action = 'user.second-factor-enabled') - \
         (SELECT COUNT(*) FROM audit_log l WHERE l.target_id = u.id AND l.action = 'user.second-factor-disabled')",
    ),
    (
        "a code of a hand-over that was used without a session, or a session without a used code",
        "SELECT COUNT(*) FROM hand_over_codes c WHERE (c.used IS NULL) <> (c.session_made IS NULL) \
         OR (c.session_made IS NOT NULL AND NOT EXISTS (SELECT 1 FROM sessions s WHERE s.id = c.session_made))",
    ),
    (
        "a product's session that came of no code",
        "SELECT COUNT(*) FROM sessions s WHERE s.product IS NOT NULL \
         AND NOT EXISTS (SELECT 1 FROM hand_over_codes c WHERE c.session_made = s.id)",
    ),
    (
        "a request that is granted without its application, or an application without its grant",
        "SELECT COUNT(*) FROM support_requests r WHERE (r.state = 'approved') <> (r.app_id IS NOT NULL) \
         OR (r.app_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM applications a WHERE a.id = r.app_id)) \
         OR CASE WHEN r.revealed IS NULL THEN 0 ELSE 1 END <> (SELECT COUNT(*) FROM audit_log l \
             WHERE l.target_id = r.app_id AND l.action = 'application.token-regenerated')",
    ),
    (
        "a step of a request that its conversation does not tell",
        "SELECT COUNT(*) FROM support_requests r \
         WHERE r.version <> (SELECT COUNT(*) FROM support_messages m WHERE m.request_id = r.id)",
    ),
    (
        "a conversation that does not end with its newest entry",
        "SELECT COUNT(*) FROM support_conversations c \
         WHERE c.last_seq <> (SELECT MAX(m.seq) FROM support_messages m WHERE m.conversation_id = c.id) \
         OR c.last_seq > (SELECT s.last FROM support_sequence s WHERE s.name = 'messages')",
    ),
];

/// Asserts that nothing of it is there.
pub(super) async fn assert_whole(database: &mut AnyConnection, when: &str) {
    for (what, statement) in NEVER {
        let found: i64 = sqlx::query_scalar(statement).fetch_one(&mut *database).await.unwrap();
        assert_eq!(found, 0, "{when}: {what}");
    }
}
