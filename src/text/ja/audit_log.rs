//! Japanese.

use crate::text::{AuditLog, join};

pub(super) const AUDIT_LOG: AuditLog = AuditLog {
    heading: "監査ログ",
    intro: "誰が、何を、いつ、どこから変更したかの記録です。記録の変更や削除は誰にもできません。",
    filters: "監査ログを絞り込む",
    actor: "実行者",
    target: "対象",
    party_hint: "名前、メールアドレス、またはID",
    party_unknown: "候補から選択してください。すでに存在しないユーザーやアプリは、IDを入力してください。",
    action: "操作",
    any_action: "すべて",
    from: "開始日",
    until: "終了日",
    clear: "フィルターをクリア",
    list: "記録",
    shown: |count| join(&["このページの記録：", &count.to_string(), "件"]),
    newest: "最新の記録",
    older: "以前の記録",
    failed: "監査ログを読み込めませんでした",
    empty: "記録はまだありません",
    empty_what_now: "このアカウント、アプリ、ユーザーに対する変更は、すべてここに記録されます。",
    nothing_found: "該当する記録はありません",
    nothing_found_what_now: "期間を広げるか、フィルターを減らしてください。",
    export_csv: "CSVをエクスポート",
    export_json: "JSONをエクスポート",
    exporting: |count| join(&["エクスポート中：現在", &count.to_string(), "件"]),
    stop: "中止",
    stopped: "エクスポートを中止しました。何も保存されていません。",
    export_failed: "エクスポートが完了しませんでした",
    exported: |count, file| join(&[&count.to_string(), "件の記録を", file, "にエクスポートしました"]),
};
