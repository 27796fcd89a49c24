//! Japanese.

use crate::text::{Account, BrowserCheckText, FieldText, Login, SignUp, join};

pub(super) const FIELD: FieldText = FieldText {
    email: "メールアドレス",
    email_missing: "メールアドレスを入力してください。",
    email_malformed: "メールアドレスはname@example.comのような形式で入力してください。",
    email_taken: "このメールアドレスはすでに登録されています。ログインするか、別のメールアドレスを使用してください。",
    password: "パスワード",
    password_missing: "パスワードを入力してください。",
    show_password: "パスワードを表示",
    hide_password: "パスワードを非表示",
    account_id: "アカウントID",
    account_id_hint: "どの組織のアカウントを管理するかを示すもので、0190b3c4-9f3a-7c4e-8a21-3f5b6c7d8e9fのような形式\
                      です。招待メールに記載されています。",
    account_id_missing: "アカウントIDを入力してください。",
    account_id_malformed: "これはアカウントIDではありません。アカウントIDは、\
                           5つのグループに分かれた32文字の英数字です。",
    account_id_in_url: "このページのURLに含まれるアカウントIDは無効です。正しいアカウントIDを入力してください。",
    missing: "この項目は必須です。",
    malformed: "形式が正しくありません。",
    too_long: |most| join(&[&most.to_string(), "文字以内で入力してください。"]),
    too_short_here: "もっと長くしてください。ここではより多くの文字数が必要です。",
    too_long_for_field: "長すぎます。",
    forbidden_character: "名前に使えない、目に見えない文字が含まれています。もう一度手入力してください。",
    unknown_value: "選択肢から選んでください。",
    invalid: "入力内容を確認してください。",
    present_password_missing: "現在ログインに使っているパスワードを入力してください。",
    present_password_wrong: "現在のパスワードと一致しません。確認してもう一度お試しください。7回間違えると、\
                             30分間ロックされます。",
    present_password_short: "現在のパスワードは、それだけでアカウントを保護するには短すぎます。先に、\
                             より長いパスワードに変更してください。",
    set_up_code_wrong: "アプリに現在表示されているコードではありません。次のコードが表示されるまでお待ちください。\
                        それでもうまくいかない場合は、スマートフォンの時計を確認してください。",
};

pub(super) const LOGIN: Login = Login {
    heading: "ログイン",
    console_heading: "コンソールにログイン",
    keep: "ログイン状態を保持する",
    keep_hint: "ほかの人が使わない端末でのみ選択してください。",
    keep_hint_short: "ほかの人が使わない端末でのみ選択してください。選択しない場合、\
                      ページを閉じるか再読み込みしたとき、または30分経過するとログアウトします。",
    time_left: "再試行できるまであと",
    try_now: "待ち時間が終了しました。もう一度お試しください。",
    no_way_back: "ここに来る前のリンクには、このサイトからは移動できないページが指定されています。\
                  このサイトにとどまります。",
    submit: "ログイン",
    no_account_yet: "アカウントをお持ちでない方は",
    sign_up: "新規登録",
    ended: "セッションが終了しました。続けるには、もう一度ログインしてください。",
    logged_out: "ログアウトしました。",
    logged_out_unreached: "このページからはログアウトしましたが、認証サービスに通知できませんでした。\
                           オンラインになったら、念のためもう一度ログインしてからログアウトしてください。",
    deleted: "アカウントを削除しました。すべての端末からログアウトしました。",
    forgot: "パスワードをお忘れですか？",
};

pub(super) const SIGN_UP: SignUp = SignUp {
    heading: "新規登録",
    name: "名前（任意）",
    rules: "パスワードの条件：",
    rule_length: |least, most| join(&[&least.to_string(), "〜", &most.to_string(), "文字"]),
    rule_strength: "先頭と末尾の間に2種類の文字（英字と数字など）を使う、または16文字以上にする",
    rule_repeats: "同じ文字を3回続けない",
    rule_common: "よく使われるパスワードを避ける",
    rule_shorter: |least| join(&["（ログイン時にコードも使う場合は", &least.to_string(), "文字以上）"]),
    rule_email: "メールアドレスの@より前の部分を含めない",
    rule_email_whole: "メールアドレスをそのまま使わない",
    rule_met: "達成：",
    rule_not_met: "未達成：",
    too_short: |least| join(&[&least.to_string(), "文字以上で入力してください。"]),
    too_weak: "もっと長くするか、先頭と末尾の間に別の種類の文字を加えてください。",
    repeats: "同じ文字を3回続けて使わないでください。",
    too_common: "このパスワードは多くの人に使われています。別のパスワードを設定してください。",
    has_email: "パスワードにメールアドレスの@より前の部分を含めないでください。",
    is_email: "メールアドレスはパスワードとして使えません。別のパスワードを設定してください。",
    submit: "新規登録",
    have_account: "すでに登録済みの方は",
    log_in: "ログイン",
    closed: "新規登録は受け付けていません",
    closed_what_now: "このサイトでは、ここからの新規登録を受け付けていません。すでにアカウントをお持ちの場合は、\
                      ログインしてください。",
};

pub(super) const ACCOUNT: Account = Account {
    heading: "アカウント情報",
    name: "名前",
    email: "メールアドレス",
    account: "アカウント",
    since: "登録日",
    to_console: "コンソールへ移動",
};

pub(super) const BROWSER_CHECK: BrowserCheckText = BrowserCheckText {
    checking: "ブラウザーを確認しています…",
    label: "ブラウザーの確認",
    why: "プログラムによる大量の操作を防ぐため、ブラウザーが小さな課題を解いています。少々お待ちください。",
};
