//! Spanish.

use crate::text::SecondFactorText;

pub(super) const SECOND_FACTOR: SecondFactorText = SecondFactorText {
    app_intro: "Su contraseña es correcta. Escriba ahora el código de 6 cifras que muestra su aplicación de \
                autenticación.",
    recovery_intro: "Su contraseña es correcta. Escriba ahora uno de los códigos de recuperación que guardó. Cada uno \
                     sirve una sola vez.",
    app_code: "Código",
    recovery_code: "Código de recuperación",
    code_missing: "Escriba el código.",
    code_malformed: "Escriba las 6 cifras que muestra la aplicación ahora.",
    code_wrong: "Este código no es correcto o ya se ha usado. Escriba el que muestra la aplicación ahora.",
    submit: "Iniciar sesión",
    use_app: "Usar la aplicación de autenticación",
    use_recovery: "Usar un código de recuperación",
    back: "Volver a la contraseña",
};
