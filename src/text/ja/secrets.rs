//! Japanese.

use crate::text::Secrets;

pub(super) const SECRETS: Secrets = Secrets {
    looks_like_app_token: "appTokenのようです。送信していません。入力欄から削除してください。\
                           appTokenはパスワードであり、ここで必要になることはありません。\
                           ほかの人に見られた可能性がある場合は、再生成してください。",
    looks_like_jwt: "ログイントークン（JWT）のようです。送信していません。入力欄から削除してください。\
                     これを手に入れた人は、所有者になりすまして操作できます。",
    refused: "appTokenまたはログイントークンが含まれているため、保存しませんでした。\
              読んだ人に使われるおそれがあります。入力欄から削除してください。ほかの人に見られた可能性がある場合は、\
              再生成してください。",
};
