//! Spanish.

use crate::text::{ConnectedLoginsText, ProviderText, join};

pub(super) const PROVIDER: ProviderText = ProviderText {
    continue_with: |name| join(&["Continuar con ", name]),
    arriving: "Iniciando sesión…",
    cancelled: "No ha iniciado sesión en el proveedor. Inténtelo de nuevo o inicie sesión de otra forma.",
    expired: "Este inicio de sesión tardó demasiado o se empezó en otro navegador. Inténtelo de nuevo.",
    failed: "El proveedor no ha respondido como debería. Inténtelo de nuevo en un momento o inicie sesión de otra forma.",
    email_unverified: "El proveedor no confirma ninguna dirección de correo suya. Confírmela allí o inicie sesión de otra forma.",
    connect_first: "Ya existe una cuenta con esta dirección de correo. Inicie sesión con su contraseña y conecte después el proveedor en la página de su cuenta.",
    no_account: "Nadie tiene aquí todavía este acceso, y con él no es posible registrarse. Inicie sesión de otra forma.",
};

pub(super) const CONNECTED_LOGINS: ConnectedLoginsText = ConnectedLoginsText {
    heading: "Accesos conectados",
    hint: "Inicie sesión con una cuenta que tiene en otro sitio, sin su contraseña de aquí.",
    failed: "No se han podido cargar sus accesos conectados",
    none: "Todavía no hay ningún acceso conectado.",
    since: "Conectado el",
    connect: |name| join(&["Conectar ", name]),
    connect_heading: "Conectar un acceso",
    connect_consequence: "A continuación se abrirá la página del proveedor. Quien pueda iniciar sesión allí podrá hacerlo también aquí.",
    go_on: "Continuar",
    connected: "El acceso está conectado.",
    taken: "Este acceso está conectado aquí con otra persona. Desconéctelo primero allí.",
    disconnect: "Desconectar",
    disconnect_which: |name| join(&["Desconectar ", name]),
    disconnect_heading: |name| join(&["¿Desconectar ", name, "?"]),
    disconnect_consequence: "Ya no podrá iniciar sesión con él. Sus sesiones siguen abiertas.",
    disconnected: |name| join(&[name, " se ha desconectado"]),
    last_way: "Es su última forma de iniciar sesión. Elija primero una contraseña: cierre la sesión y seleccione «¿Ha olvidado su contraseña?» al iniciarla.",
};
