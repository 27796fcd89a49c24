//! Spanish.

use crate::text::{Account, BrowserCheckText, FieldText, Login, SignUp, join};

pub(super) const FIELD: FieldText = FieldText {
    email: "Correo electrónico",
    email_missing: "Escriba su dirección de correo electrónico.",
    email_malformed: "Escriba una dirección de correo como name@example.com.",
    email_taken: "Esta dirección de correo ya está registrada. Inicie sesión o use otra dirección.",
    password: "Contraseña",
    password_missing: "Escriba su contraseña.",
    show_password: "Mostrar contraseña",
    hide_password: "Ocultar contraseña",
    account_id: "ID de cuenta",
    account_id_hint: "Indica de qué organización es la cuenta que usted administra y tiene este aspecto: \
                      0190b3c4-9f3a-7c4e-8a21-3f5b6c7d8e9f. Está en su invitación.",
    account_id_missing: "Escriba el ID de su cuenta.",
    account_id_malformed: "Esto no es un ID de cuenta. Tiene 32 cifras y letras en cinco grupos.",
    account_id_in_url: "El ID de cuenta de la dirección de esta página no es válido. Escriba el correcto.",
    missing: "Este campo es obligatorio.",
    malformed: "El formato no es correcto.",
    too_long: |most| join(&["Use como máximo ", &most.to_string(), " caracteres."]),
    too_short_here: "Hágala más larga: aquí se piden más caracteres.",
    too_long_for_field: "Es demasiado largo.",
    forbidden_character: "Contiene un carácter invisible que los nombres no pueden tener. Escríbalo de nuevo a mano.",
    unknown_value: "Elija uno de los valores ofrecidos.",
    invalid: "Compruebe este campo.",
    present_password_missing: "Escriba la contraseña con la que inicia sesión ahora.",
    present_password_wrong: "Esta no es su contraseña actual. Compruébela e inténtelo de nuevo; tras 7 intentos \
                             incorrectos, el inicio de sesión se bloquea durante 30 minutos.",
    present_password_short: "Su contraseña es demasiado corta para proteger por sí sola su cuenta. Cámbiela antes por \
                             una más larga.",
    set_up_code_wrong: "Este no es el código que muestra la aplicación ahora. Espere al siguiente; si tampoco \
                        funciona, compruebe la hora de su teléfono.",
};

pub(super) const LOGIN: Login = Login {
    heading: "Iniciar sesión",
    console_heading: "Iniciar sesión en la consola",
    keep: "Mantener la sesión iniciada",
    keep_hint: "Solo en un dispositivo que no use nadie más.",
    keep_hint_short: "Solo en un dispositivo que no use nadie más. De lo contrario, la sesión termina cuando cierre o \
                      recargue la página, y a los 30 minutos.",
    time_left: "Podrá intentarlo de nuevo en",
    try_now: "La espera ha terminado: ya puede intentarlo de nuevo.",
    no_way_back: "El enlace que le ha traído aquí indica una página a la que este sitio no lleva. Usted permanece en \
                  este sitio.",
    submit: "Iniciar sesión",
    no_account_yet: "¿Aún no tiene cuenta?",
    sign_up: "Registrarse",
    ended: "Su sesión ha terminado. Inicie sesión de nuevo para continuar.",
    logged_out: "Ha cerrado la sesión.",
    logged_out_unreached: "Ha cerrado la sesión en esta página, pero no se ha podido avisar al servicio de identidad. \
                           Cuando tenga conexión, inicie y cierre sesión una vez más para estar seguro.",
    deleted: "Su cuenta se ha eliminado. La sesión se ha cerrado en todas partes.",
    forgot: "¿Ha olvidado su contraseña?",
};

pub(super) const SIGN_UP: SignUp = SignUp {
    heading: "Registrarse",
    name: "Nombre (opcional)",
    rules: "Su contraseña debe:",
    rule_length: |least, most| join(&["tener entre ", &least.to_string(), " y ", &most.to_string(), " caracteres"]),
    rule_strength: "tener en su interior dos tipos de caracteres (como letras y cifras), o tener 16 caracteres",
    rule_repeats: "no tener ningún carácter tres veces seguidas",
    rule_common: "no ser una de las que usa todo el mundo",
    rule_shorter: |least| join(&[" (", &least.to_string(), " bastan si además inicia sesión con un código)"]),
    rule_email: "no contener la parte de su correo anterior a la @",
    rule_email_whole: "no ser su dirección de correo",
    rule_met: "cumplido:",
    rule_not_met: "pendiente:",
    too_short: |least| join(&["Use al menos ", &least.to_string(), " caracteres."]),
    too_weak: "Hágala más larga o añada otro tipo de carácter entre el primero y el último.",
    repeats: "No use el mismo carácter tres veces seguidas.",
    too_common: "Demasiada gente usa esta contraseña. Elija otra.",
    has_email: "Quite de su contraseña la parte de su correo anterior a la @.",
    is_email: "Su dirección de correo no sirve como contraseña. Elija otra.",
    submit: "Registrarse",
    have_account: "¿Ya se ha registrado?",
    log_in: "Iniciar sesión",
    closed: "El registro está cerrado",
    closed_what_now: "Este sitio no admite nuevos registros aquí. Si ya tiene una cuenta, inicie sesión.",
};

pub(super) const BROWSER_CHECK: BrowserCheckText = BrowserCheckText {
    checking: "Comprobando su navegador…",
    label: "Comprobación de su navegador",
    why: "Su navegador resuelve una pequeña tarea para que ningún programa pueda hacer esto miles de veces. Tarda un \
          momento.",
};

pub(super) const ACCOUNT: Account = Account {
    heading: "Su cuenta",
    name: "Nombre",
    email: "Correo electrónico",
    account: "Cuenta",
    since: "Fecha de registro",
    to_console: "Ir a la consola",
};
