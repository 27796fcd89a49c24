//! Japanese.

use crate::text::SecondFactorText;

pub(super) const SECOND_FACTOR: SecondFactorText = SecondFactorText {
    app_intro: "パスワードを確認しました。次に、認証アプリに表示されている6桁のコードを入力してください。",
    recovery_intro: "パスワードを確認しました。次に、保存したリカバリーコードのいずれかを入力してください。\
                     それぞれ1回だけ使えます。",
    app_code: "コード",
    recovery_code: "リカバリーコード",
    code_missing: "コードを入力してください。",
    code_malformed: "アプリに現在表示されている6桁の数字を入力してください。",
    code_wrong: "コードが間違っているか、すでに使用されています。アプリに現在表示されているコードを入力してください。",
    submit: "ログイン",
    use_app: "認証アプリを使う",
    use_recovery: "リカバリーコードを使う",
    back: "パスワードの入力に戻る",
};
