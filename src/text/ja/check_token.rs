//! Japanese.

use crate::text::CheckToken;

pub(super) const CHECK_TOKEN: CheckToken = CheckToken {
    heading: "トークンの確認",
    intro: "見つけた文字列がappTokenかどうかを調べられます。判定はブラウザー内で行い、文字列をどこにも送信しません。",
    field: "確認する文字列",
    show: "文字列を表示",
    hide: "文字列を非表示",
    verdict: "ブラウザーでの判定結果",
    nothing: "文字列を貼り付けると、何であるかを判定します。",
    is_token: "appTokenです。形式もチェックサムも正しいです。",
    mistyped: "appTokenのようですが、チェックサムが一致しません。入力を間違えたか、適当に作られた文字列です。",
    damaged: "先頭はappTokenと同じですが、壊れています。一部しかコピーされていない可能性があります。",
    jwt: "これはappTokenではなく、セッションなどで使われるJWTです。手に入れた人は、\
          有効期限が切れるまで所有者になりすまして操作できます。",
    unknown: "appTokenではありません。",
    yes: "はい：",
    no: "いいえ：",
    has_prefix: "idmapp_で始まる",
    has_length: "56文字である",
    has_alphabet: "idmapp_の後は英字と数字だけである",
    has_checksum: "チェックサムが正しい",
    ask: "まだ受け付けられるか問い合わせる",
    ask_hint: "文字列は認証サービスにのみ送信されます。",
    ask_first: "問い合わせできるのは、チェックサムが正しいappTokenだけです。",
    ask_again: "もう一度問い合わせるには、別のappTokenか同じappTokenを貼り付けてください。",
    jwt_is_not_asked: "JWTは送信されません。あるべきではない場所で見つかった場合は、\
                       そのJWTのセッションを終了してください。",
    clear: "クリア",
    answer: "認証サービスの回答",
    accepted: "認証サービスは、現在このappTokenを受け付けています。",
    refused: "認証サービスはこのappTokenを認識していますが、拒否しています。",
    not_known: "認証サービスは、あなたのアカウントでこのappTokenを受け付けません。新しいものに置き換えられたか、\
                アプリが削除されたか、別のアカウントのものです。",
    belongs_to: "発行先のアプリ：",
    emptied: "入力欄を空にしました。ほかの人に見られた可能性がある場合は、appTokenを再生成してください。",
};
