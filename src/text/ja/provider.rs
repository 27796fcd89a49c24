//! Japanese.

use crate::text::{ConnectedLoginsText, ProviderText, join};

pub(super) const PROVIDER: ProviderText = ProviderText {
    continue_with: |name| join(&[name, " で続行"]),
    arriving: "ログインしています…",
    cancelled: "プロバイダーでログインが完了しませんでした。もう一度試すか、別の方法でログインしてください。",
    expired: "ログインに時間がかかりすぎたか、別のブラウザーで開始されました。もう一度お試しください。",
    failed: "プロバイダーから正しい応答がありませんでした。しばらくしてからもう一度試すか、別の方法でログインしてください。",
    email_unverified: "プロバイダーであなたのメールアドレスが確認されていません。プロバイダーで確認するか、別の方法でログインしてください。",
    connect_first: "このメールアドレスのアカウントはすでにあります。パスワードでログインしてから、アカウントページでプロバイダーを連携してください。",
    no_account: "このログインはまだ誰にも連携されておらず、新規登録にも使用できません。別の方法でログインしてください。",
};

pub(super) const CONNECTED_LOGINS: ConnectedLoginsText = ConnectedLoginsText {
    heading: "連携済みのログイン",
    hint: "ほかのサービスのアカウントで、ここのパスワードなしにログインできます。",
    failed: "連携済みのログインを読み込めませんでした",
    none: "連携済みのログインはまだありません。",
    since: "連携日",
    connect: |name| join(&[name, " を連携"]),
    connect_heading: "ログインを連携",
    connect_consequence: "次にプロバイダーのページが開きます。そこにログインできる人は、ここにもログインできるようになります。",
    go_on: "続行",
    connected: "ログインを連携しました。",
    taken: "このログインは、ここではほかの人に連携されています。先にその連携を解除してください。",
    disconnect: "連携を解除",
    disconnect_which: |name| join(&[name, " の連携を解除"]),
    disconnect_heading: |name| join(&[name, " の連携を解除しますか？"]),
    disconnect_consequence: "これではログインできなくなります。現在のセッションはそのままです。",
    disconnected: |name| join(&[name, " の連携を解除しました"]),
    last_way: "これが最後のログイン方法です。先にパスワードを設定してください。ログアウトし、ログイン画面で「パスワードをお忘れですか？」を選びます。",
};
