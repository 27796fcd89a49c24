//! Japanese.

use crate::text::{OwnAccount, join};

pub(super) const OWN_ACCOUNT: OwnAccount = OwnAccount {
    profile: "プロフィール",
    change_name: "名前を変更",
    name: "名前",
    name_none: "名前は未設定です",
    name_hint: "お呼びするときの名前です。このアカウントの管理者にも表示されます。\
                不要な場合は空欄のままにしてください。",
    save: "保存",
    name_saved: "名前を保存しました",
    verified: "確認済み",
    unverified: "未確認",
    unverified_hint: "このメールアドレスにお送りしたメールのリンクを開いてください。\
                      ご本人のメールアドレスであることを確認できます。",
    verify_again: "リンクを再送信",
    verify_sent: |email| {
        join(&[email, "がまだ未確認の場合は、リンクを記載したメールが届きます。リンクは24時間有効です。"])
    },
    no_mail: "現在このシステムではメールを送信できないため、処理は行われませんでした。\
              このサイトの運営者にお問い合わせください。",
    change_email: "メールアドレスを変更",
    change_email_how: "新しいメールアドレスにリンクをお送りします。そのリンクを開くまでは、\
                       元のメールアドレスでログインしてください。変更後、元のメールアドレスにお知らせが届きます。",
    new_email: "新しいメールアドレス",
    same_email: "これは現在のメールアドレスです。別のメールアドレスを入力してください。",
    mail_link: "リンクを送信",
    email_pending: |email| {
        join(&[
            email,
            "にお送りしたリンクを開いてください。開いた時点でメールアドレスが変更されます。リンクは24時間有効です。",
        ])
    },
    sign_in: "ログイン",
    password: "パスワード",
    password_hint: "ほかでは使っていないパスワードを使用してください。パスワードマネージャーを使えば、\
                    覚えておく必要はありません。",
    change_password: "パスワードを変更",
    change_password_ends: "ここではログイン状態が続きます。ほかのセッションはすべて終了し、\
                           変更のお知らせがメールで届きます。",
    new_password: "新しいパスワード",
    password_changed: "パスワードを変更しました。ほかのすべての端末からログアウトしました。",
    present_password: "現在のパスワード",
    proof_code: "認証アプリのコード、またはリカバリーコード",
    proof_code_hint: "コードはそれぞれ一度だけ使えます。表示中のコードを使ったばかりなら、次のコードを待ってください。",
    no_password: "パスワードが設定されていません。代わりに、10分以内のログインで本人であることを確認します。",
    login_too_old: "ログインから10分以上たっています。ログアウトしてログインし直し、すぐに操作してください。",
    required_heading: "二段階認証の設定",
    required_why: "ここではパスワードだけでは足りません。盗まれたパスワードで他人がログインできないように、二段階認証が必要です。今設定すると、続けて目的のページに進みます。",
    required_app: "認証アプリ",
    required_passkey: "または、パスワードとコードの代わりにパスキーを使えます。追加して、一度そのパスキーでログインしてください。",
    second_factor: "二段階認証",
    second_factor_off: "オフ",
    second_factor_on: "オン",
    second_factor_off_hint: "スマートフォンの認証アプリを使うと、パスワードが盗まれても、\
                             それだけではあなたとしてログインできません。",
    second_factor_on_hint: "ログイン時に、パスワードと認証アプリのコードの入力が必要です。",
    second_factor_failed: "二段階認証の状態を確認できませんでした",
    second_factor_since: "オンにした日",
    codes_left: "リカバリーコードの残り",
    codes_few: "なくなる前に新しいコードを作成してください。アプリもコードもない場合、\
                ログインの復旧は管理者に依頼するしかありません。",
    set_up: "認証アプリを設定",
    set_up_consequence: "認証アプリの入ったスマートフォンを手元にご用意ください。最初にご本人であることを確認します。",
    go_on: "続ける",
    scan_heading: "認証アプリの設定",
    scan: "認証アプリでこのコードを読み取ってください：",
    qr: "認証アプリ用のQRコード。下のセットアップキーと同じ内容です。",
    key: "または、このセットアップキーをアプリに入力してください：",
    code: "アプリに現在表示されているコード",
    turn_on: "オンにする",
    expired: "設定に15分以上かかったため、キーは無効になりました。アプリからキーを削除して、\
              最初からやり直してください。",
    turned_on: "二段階認証をオンにしました",
    new_codes: "新しいリカバリーコードを作成",
    new_codes_consequence: "新しいコードを作成すると、現在のコードは使えなくなります。",
    codes_made: "新しいリカバリーコードを作成しました",
    turn_off: "オフにする",
    turn_off_heading: "二段階認証をオフにしますか？",
    turn_off_consequence: "パスワードだけでログインできるようになります。リカバリーコードは使えなくなります。\
                           アプリに登録した項目は削除してかまいません。",
    turned_off: "二段階認証をオフにしました",
    sessions: "セッション",
    sessions_hint: "ログイン中の端末です。心当たりのないセッションは終了し、パスワードを変更してください。",
    sessions_failed: "セッションを読み込めませんでした",
    this_one: "この端末",
    device: |browser, system| match (browser, system) {
        (Some(browser), Some(system)) => join(&[browser, "（", system, "）"]),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => "不明な端末".to_owned(),
    },
    used_now: "使用中",
    last_used: "最終使用",
    from: "· IPアドレス",
    logged_in: "ログイン日",
    end: "終了",
    end_consequence: "その端末はすぐにログアウトされます。保存していない内容は失われることがあります。",
    end_which: |device, used| join(&[device, "のセッションを終了（最終使用 ", used, "）"]),
    ended: |device| join(&[device, "のセッションを終了しました"]),
    end_others: "ほかをすべて終了",
    end_others_heading: "ほかのセッションをすべて終了しますか？",
    end_others_consequence: "ここではログイン状態が続き、ほかのすべての端末からすぐにログアウトします。\
                             保存されていない内容は失われることがあります。",
    others_ended: "ほかのセッションをすべて終了しました",
    no_others: "ほかにログイン中の端末はありません。",
    more_sessions: |shown, total| {
        join(&["全", &total.to_string(), "件のうち、最近使用された", &shown.to_string(), "件を表示しています。"])
    },
    data: "あなたのデータ",
    export: "データをエクスポート",
    export_hint: "認証サービスが保持しているあなたの情報をすべて含むファイル（JSON）です。プロフィール、セッション、\
                  二段階認証の有無、あなたに関するログが含まれます。パスワード、コード、トークンは含まれません。",
    exported: |file| join(&[file, "として保存しました"]),
    export_failed: "データをエクスポートできませんでした",
    export_refused: "ブラウザーがファイルの保存を許可しませんでした。このページのダウンロードを許可して、\
                     もう一度お試しください。",
    delete: "アカウントを削除",
    delete_hint: "削除すると元に戻せません。このログインで利用しているサービスには、\
                  独自のデータが残ることがあります。各サービスにお問い合わせください。",
    delete_heading: "アカウントを削除しますか？",
    delete_consequence: "プロフィール、パスワード、二段階認証、セッションはすぐに削除され、誰にも復元できません。",
    delete_kept: "残るもの：メールアドレスと、使用したネットワークアドレスを含むセキュリティイベントのログ。\
                  このログはアカウントの管理者が閲覧でき、組織がここにアカウントを持つ間は保存されます。\
                  そのほかの情報も、サイト運営者のバックアップが置き換えられるまでは、バックアップに残ります。",
    delete_type: |email| join(&["確認のため、メールアドレス（", email, "）を入力してください"]),
    delete_mismatch: "あなたのメールアドレスと一致しません。",
    delete_action: "完全に削除",
    delete_last_admin: "あなたはこのアカウントの唯一の管理者です。アカウントには管理者が必要です。先に、\
                        ほかの人を管理者にしてください。",
};
