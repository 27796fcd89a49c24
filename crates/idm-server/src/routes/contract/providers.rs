//! Logging in with OpenID Connect providers.

use super::operation::Operation;
use idm_api::{
    auth::JwtAnswer,
    error::ErrorCode,
    paths,
    provider::{ConnectedLogins, ProviderCallback, ProviderStart, StartProviderLink, StartProviderLogin},
    second_factor::{Reauthentication, SecondFactorRequired},
};

const BROWSER: &str = "The cookie by which the browser is known when it comes back.";

pub(super) fn operations() -> Vec<Operation> {
    let disconnection = format!("{}/{{loginId}}/disconnect", paths::CONNECTED_LOGINS);
    let own_callback = format!("{}/{{providerId}}", paths::PROVIDER_CALLBACK);
    let callback = |path: &str, id: &str, summary: &str| {
        Operation::get(path, id, summary)
            .query::<ProviderCallback>()
            .redirects("Back to the page that started it, with what came of it in the query's `provider`.")
            .header("Set-Cookie", "The cookie by which that page finishes a login.")
            .refuses(&[ErrorCode::InvalidCode])
    };
    let operations = [
        Operation::post(paths::START_PROVIDER_LOGIN, "startProviderLogin", "Start logging in with a provider.")
            .body::<StartProviderLogin>()
            .answers::<ProviderStart>(200, "Where the browser is to go.")
            .header("Set-Cookie", BROWSER)
            .by_pages_only()
            .refuses(&[ErrorCode::NotFound, ErrorCode::ProviderUnreachable]),
        callback(paths::PROVIDER_CALLBACK, "providerCallback", "Where a provider's pages lead back to."),
        callback(
            &own_callback,
            "ownProviderCallback",
            "Where a provider's pages lead back to that has its own address.",
        ),
        Operation::post(paths::FINISH_PROVIDER_LOGIN, "finishProviderLogin", "Log in whom a provider vouched for.")
            .answers_jwt::<JwtAnswer>("Logged in.")
            .header("Set-Cookie", "The session cookie, where it was asked for.")
            .by_pages_only()
            .refuses_with::<SecondFactorRequired>(ErrorCode::SecondFactorRequired)
            .refuses(&[ErrorCode::LoginStepExpired, ErrorCode::UserLocked]),
        Operation::post(
            paths::START_PROVIDER_LINK,
            "startProviderLink",
            "Start connecting a provider's login with one's user.",
        )
        .person()
        .body::<StartProviderLink>()
        .answers::<ProviderStart>(200, "Where the browser is to go.")
        .header("Set-Cookie", BROWSER)
        .by_pages_only()
        .refuses(&[
            ErrorCode::NotFound,
            ErrorCode::ProviderUnreachable,
            ErrorCode::Conflict,
            ErrorCode::LoginTooOld,
            ErrorCode::Locked,
        ]),
        Operation::get(paths::CONNECTED_LOGINS, "listConnectedLogins", "Logins at providers that are one's own.")
            .person()
            .answers::<ConnectedLogins>(200, "The logins, oldest first."),
        Operation::post(&disconnection, "disconnectLogin", "Disconnect one of them.")
            .person()
            .body::<Reauthentication>()
            .answers_nothing("Disconnected. Sessions that it began live on.")
            .refuses(&[ErrorCode::NotFound, ErrorCode::Conflict, ErrorCode::LoginTooOld, ErrorCode::Locked]),
    ];
    operations.map(|operation| operation.tag("providers")).into()
}
