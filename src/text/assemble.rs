//! What one locale says, put together from its modules: the same for all of them.

/// In a locale's module: its [`super::Text`] and its [`super::EndUserText`].
macro_rules! texts {
    () => {
        pub(super) static TEXT: super::Text = super::Text {
            common: common::COMMON,
            problem: common::PROBLEM,
            field: access::FIELD,
            login: access::LOGIN,
            sign_up: access::SIGN_UP,
            terms: recover::TERMS,
            browser_check: access::BROWSER_CHECK,
            secrets: secrets::SECRETS,
            session: session::SESSION,
            second_factor: second_factor::SECOND_FACTOR,
            passkey: passkey::PASSKEY,
            provider: provider::PROVIDER,
            language: language::LANGUAGE,
            product: product::PRODUCT,
        };

        pub(super) static END_USER: super::EndUserText = super::EndUserText {
            account: access::ACCOUNT,
            forgot: recover::FORGOT,
            send_again: recover::SEND_AGAIN,
            reset: recover::RESET,
            verify: recover::VERIFY,
            signed_up: recover::SIGNED_UP,
            hand_over: recover::HAND_OVER,
            own_account: own_account::OWN_ACCOUNT,
            passkeys: passkey::PASSKEYS,
            connected_logins: provider::CONNECTED_LOGINS,
            recovery_codes: recovery_codes::RECOVERY_CODES,
            setup_key: setup_key::SETUP_KEY,
        };
    };
}

/// In a locale's module: its [`super::ConsoleText`].
macro_rules! console_texts {
    () => {
        pub(super) static CONSOLE: super::ConsoleText = super::ConsoleText {
            console: console::CONSOLE,
            app_credentials: app_credentials::APP_CREDENTIALS,
            application: application::APPLICATION,
            application_events: application::EVENTS,
            edit_application: application::EDIT,
            conflict: application::CONFLICT,
            application_life: application::LIFE,
            privileges: app_token::PRIVILEGES,
            regenerate: app_token::REGENERATE,
            proof: app_token::PROOF,
            app_list: app_list::APP_LIST,
            bulk: bulk::BULK,
            create: create::CREATE,
            token: token::TOKEN,
            check_token: check_token::CHECK_TOKEN,
            frame: frame::FRAME,
            end_users: users::END_USERS,
            admins: users::ADMINS,
            users: users::USERS,
            add_user: users::ADD_USER,
            one_user: users::ONE_USER,
            events: events::EVENTS,
            audit_log: audit_log::AUDIT_LOG,
            support: support::SUPPORT,
            thread: support::THREAD,
            request: support::REQUEST,
        };
    };
}

pub(super) use {console_texts, texts};
