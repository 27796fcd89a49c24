//! What there is to say, topic by topic: named once, and from there come the structs that a locale fills, how its words
//! are asked for, and how its module puts them together.

/// Hands the topics of the three texts to a macro: of each its name, its type, and where a locale's module has it.
macro_rules! topics {
    ($($make:ident)::+) => {
        $($make)::+! {
            /// What every page of one locale may say.
            Text, EveryPageWords, TEXT, {
                common: Common = common::COMMON,
                problem: Problem = common::PROBLEM,
                field: FieldText = access::FIELD,
                login: Login = access::LOGIN,
                sign_up: SignUp = access::SIGN_UP,
                terms: TermsText = recover::TERMS,
                browser_check: BrowserCheckText = access::BROWSER_CHECK,
                secrets: Secrets = secrets::SECRETS,
                session: SessionText = session::SESSION,
                second_factor: SecondFactorText = second_factor::SECOND_FACTOR,
                passkey: PasskeyText = passkey::PASSKEY,
                provider: ProviderText = provider::PROVIDER,
                language: LanguageText = language::LANGUAGE,
                product: ProductText = product::PRODUCT,
            }
            /// What the end-users' pages say beyond logging in.
            EndUserText, EndUserWords, END_USER, {
                account: Account = access::ACCOUNT,
                forgot: Forgot = recover::FORGOT,
                send_again: SendAgain = recover::SEND_AGAIN,
                reset: Reset = recover::RESET,
                verify: Verify = recover::VERIFY,
                signed_up: SignedUpText = recover::SIGNED_UP,
                hand_over: HandOverText = recover::HAND_OVER,
                own_account: OwnAccount = own_account::OWN_ACCOUNT,
                passkeys: PasskeysText = passkey::PASSKEYS,
                connected_logins: ConnectedLoginsText = provider::CONNECTED_LOGINS,
                recovery_codes: Token = recovery_codes::RECOVERY_CODES,
                setup_key: Token = setup_key::SETUP_KEY,
            }
            /// What the management console says.
            ConsoleText, ConsoleWords, CONSOLE, {
                console: Console = console::CONSOLE,
                app_credentials: AppCredentials = app_credentials::APP_CREDENTIALS,
                application: ApplicationText = application::APPLICATION,
                application_events: ApplicationEvents = application::EVENTS,
                edit_application: EditApplication = application::EDIT,
                conflict: ConflictText = application::CONFLICT,
                application_life: ApplicationLife = application::LIFE,
                privileges: Privileges = app_token::PRIVILEGES,
                regenerate: Regenerate = app_token::REGENERATE,
                proof: Proof = app_token::PROOF,
                app_list: AppList = app_list::APP_LIST,
                bulk: Bulk = bulk::BULK,
                create: Create = create::CREATE,
                token: Token = token::TOKEN,
                check_token: CheckToken = check_token::CHECK_TOKEN,
                frame: Frame = frame::FRAME,
                end_users: People = users::END_USERS,
                admins: People = users::ADMINS,
                users: Users = users::USERS,
                add_user: AddUser = users::ADD_USER,
                one_user: OneUser = users::ONE_USER,
                events: Events = events::EVENTS,
                audit_log: AuditLog = audit_log::AUDIT_LOG,
                support: SupportText = support::SUPPORT,
                thread: ThreadText = support::THREAD,
                request: RequestText = support::REQUEST,
            }
        }
    };
}

/// The structs that a locale fills, and what gives the present locale's words.
macro_rules! declared {
    ($($(#[$meta:meta])* $text:ident, $words:ident, $all:ident, {
        $($topic:ident: $type:ident = $module:ident::$name:ident,)*
    })*) => {
        $(
            $(#[$meta])*
            #[cfg_attr(test, derive(Debug))]
            pub struct $text {
                $(pub $topic: $type,)*
            }

            $(#[$meta])*
            ///
            /// In the present locale, topic by topic: English is in the app, and each part of that has the topics alone
            /// that it asks for.
            #[derive(Clone, Copy)]
            pub struct $words(Option<&'static $text>);

            impl $words {
                $(
                    #[must_use]
                    pub fn $topic(self) -> &'static $type {
                        self.0.map_or_else(en::$topic, |text| &text.$topic)
                    }
                )*
            }
        )*
    };
}

/// In a locale's module: all that it says.
macro_rules! assembled {
    ($($(#[$meta:meta])* $text:ident, $words:ident, $all:ident, {
        $($topic:ident: $type:ident = $module:ident::$name:ident,)*
    })*) => {
        $(pub(super) static $all: super::$text = super::$text { $($topic: $module::$name,)* };)*
    };
}

/// In the module of English: each topic by itself.
macro_rules! by_topic {
    ($($(#[$meta:meta])* $text:ident, $words:ident, $all:ident, {
        $($topic:ident: $type:ident = $module:ident::$name:ident,)*
    })*) => {
        $($(
            pub(super) fn $topic() -> &'static super::$type {
                static WORDS: super::$type = $module::$name;
                &WORDS
            }
        )*)*
    };
}

pub(super) use {assembled, by_topic, declared, topics};
