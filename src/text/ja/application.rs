//! Japanese.

use super::app_credentials::APP_CREDENTIALS;
use crate::text::{ApplicationEvents, ApplicationLife, ApplicationText, ConflictText, EditApplication, join};
use idm_api::application::Application;

pub(super) const APPLICATION: ApplicationText = ApplicationText {
    heading: "アプリ認証情報",
    back: "アプリ認証情報の一覧に戻る",
    breadcrumb: "現在の位置",
    failed: "アプリ認証情報を読み込めませんでした",
    missing: "このアプリ認証情報は存在しません",
    missing_what_now: "削除されたか、別のアカウントのものであるか、URLに誤りがあります。一覧に戻って確認してください。",
    details: "詳細",
    kind: "種類",
    status: "状態",
    copy_app_id: "appIdをコピー",
    app_id_copied: "appIdをコピーしました",
    token_made: "appTokenの作成日",
    never_expires: "無期限",
    expires_soon: |when| {
        join(&[
            "有効期限は",
            when,
            "です。期限を過ぎると、appTokenは拒否されます。アプリを引き続き使う場合は、有効期限を延長してください。",
        ])
    },
    expired: |day| {
        join(&[
            "有効期限が",
            day,
            "に切れたため、appTokenは拒否されます。再び受け付けられるようにするには、有効期限を延長してください。",
        ])
    },
    revoked: "無効化されています。再有効化するまで、appTokenは拒否されます。",
    edit: "編集",
    revoke: "無効化",
    restore: "再有効化",
    delete: "削除",
};

pub(super) const EVENTS: ApplicationEvents = ApplicationEvents {
    heading: "イベント",
    filters: "イベントを絞り込む",
    anybody: "すべての実行者",
    list: "このアプリのイベント（新しい順）",
    failed: "イベントを読み込めませんでした",
    older: "以前のイベントを表示",
};

pub(super) const EDIT: EditApplication = EditApplication {
    heading: "アプリ認証情報を編集",
    name: "名前",
    name_hint: "あなたと同僚だけに表示されます。appIdとappTokenは変わりません。",
    expires: "有効期限（この日の終わりまで）",
    expires_hint: "お使いのタイムゾーンでこの日が終わると、appTokenは拒否されます。空欄の場合は無期限です。",
    expires_hint_back_end: "お使いのタイムゾーンでこの日が終わると、appTokenは拒否されます。\
                            バックエンドアプリの有効期限は、ここでは早めることしかできません。\
                            延長できるのはサポートだけです。",
    picks: "よく使う期間",
    pick_month: "30日後",
    pick_quarter: "90日後",
    pick_year: "1年後",
    pick_never: "無期限",
    expiry_incomplete: "日付をすべて入力するか、空欄にしてください。",
    expiry_past: "過去の日付です。appTokenを今すぐ使えなくするには、代わりにアプリを無効化してください。",
    expiry_later: "バックエンドアプリの有効期限は、早めることしかできません。延長するには、\
                   サポートに依頼してください。",
    save: "保存",
    saved: |name| join(&["「", name, "」の変更を保存しました"]),
    nothing_changed: "変更はありませんでした",
};

pub(super) const CONFLICT: ConflictText = ConflictText {
    heading: "ほかの人もこのアプリを変更しました",
    explained: |who| {
        join(&[
            "あなたが編集を始めた後に、",
            who.unwrap_or("別の管理者"),
            "がこのアプリを変更しました。あなたの変更はまだ何も保存されておらず、相手の変更も失われていません。\
             それぞれの変更内容は次のとおりです。両方が同じ項目を変更した場合は、どちらかを選択してください。\
             それ以外の変更はすべて反映されます。",
        ])
    },
    name: "名前",
    expires: "有効期限",
    privileges: "権限",
    status: "状態",
    token: "appToken",
    new_token: "新しいappTokenが作成されました",
    before: "変更前",
    theirs: "相手の変更",
    mine: "あなたの変更",
    unchanged: "なし",
    gave: |names| join(&["付与：", names]),
    took: |names| join(&["削除：", names]),
    which_name: "どちらの名前にしますか？",
    which_expiry: "どちらの有効期限にしますか？",
    keep_theirs: |value| join(&["相手の変更：", value]),
    use_mine: |value| join(&["あなたの変更：", value]),
    choose: "両方が変更した項目です。どちらかを選択してください。",
    save: "両方を保存",
    back: "自分の変更に戻る",
};

pub(super) const LIFE: ApplicationLife = ApplicationLife {
    revoke_heading: |name| join(&["「", name, "」を無効化しますか？"]),
    revoke_consequence: |app, used| {
        join(&[
            "無効化すると、その時点からappTokenはどこで使っても拒否されます。",
            &what_stops(app),
            used,
            "何も削除されません。いつでも再有効化でき、同じappTokenを再び使えます。",
        ])
    },
    revoke: "無効化",
    revoked: |name| join(&["「", name, "」を無効化しました。appTokenは拒否されます。"]),
    restored: |name| join(&["「", name, "」を再有効化しました。appTokenは再び受け付けられます。"]),
    undo_failed: |name, why| join(&["「", name, "」を元の状態に戻せませんでした。", why]),
    used: |when| join(&["最終使用は", when, "です。"]),
    never_used: "一度も使用されていません。",
    delete_heading: |name| join(&["「", name, "」を削除しますか？"]),
    delete_consequence: |app, used| {
        join(&[
            "appIdとappTokenは完全に使えなくなり、元に戻せません。",
            &what_stops(app),
            used,
            "このアプリが行った操作と、このアプリに対する操作は、監査ログに残ります。迷う場合は、\
             代わりに無効化してください。",
        ])
    },
    delete_type: |name| join(&["削除するには、名前を入力してください：", name]),
    delete_mismatch: "名前が一致しません。入力欄の上に表示されているとおりに入力してください。",
    delete: "削除",
    deleted: |name| join(&["「", name, "」を削除しました"]),
};

/// What an app can no longer do without its token.
fn what_stops(app: &Application) -> String {
    if app.privileges.is_empty() {
        return "このアプリには権限がないため、使えなくなるのはログインだけです。".to_owned();
    }
    let names: Vec<_> = app.privileges.iter().map(|&one| (APP_CREDENTIALS.privilege)(one)).collect();
    join(&["アプリは次の操作ができなくなります：", &names.join("、"), "。"])
}
