//! Spanish.

use super::numbers::grouped;
use crate::text::{AddUser, OneUser, People, Users, join};
use idm_api::{
    user::Role,
    user_list::{UserSort, UserStatusFilter},
};

pub(super) const END_USERS: People = People {
    heading: "Todos los usuarios finales",
    intro: "Las personas que usan lo que usted ha conectado. Se registran ellas mismas o las añade usted.",
    add: "Añadir usuario final",
    list: "Usuarios finales",
    list_failed: "No se han podido cargar los usuarios finales",
    empty: "Aún no hay usuarios finales",
    empty_what_now: "Las personas aparecen aquí en cuanto se registran en una de sus aplicaciones. También puede \
                     añadirlas usted: reciben una invitación por correo.",
    back: "Todos los usuarios finales",
};

pub(super) const ADMINS: People = People {
    heading: "Administradores de la cuenta",
    intro: "Quiénes pueden administrar esta cuenta: sus aplicaciones, sus usuarios y sus demás administradores.",
    add: "Añadir administrador",
    list: "Administradores de la cuenta",
    list_failed: "No se han podido cargar los administradores",
    empty: "No hay administradores",
    empty_what_now: "Añada un administrador, que recibirá una invitación por correo.",
    back: "Administradores de la cuenta",
};

pub(super) const USERS: Users = Users {
    filters: "Buscar y filtrar",
    search: "Buscar",
    search_placeholder: "Nombre o correo electrónico",
    status: "Mostrar",
    any_status: "Todos",
    status_of: |status| match status {
        UserStatusFilter::Active => "Sin bloquear",
        UserStatusFilter::Locked => "Bloqueados",
        UserStatusFilter::Unverified => "Dirección sin confirmar",
    },
    sort: "Ordenar por",
    sort_by: |sort| match sort {
        UserSort::CreatedDescending => "Más recientes primero",
        UserSort::Created => "Más antiguos primero",
        UserSort::Email => "Dirección, de la A a la Z",
        UserSort::EmailDescending => "Dirección, de la Z a la A",
        UserSort::LastLoginDescending => "Último acceso, más reciente primero",
        UserSort::LastLogin => "Último acceso, más antiguo primero",
    },
    person: "Usuario",
    state: "Estado",
    last_login: "Último acceso",
    created: "Añadido",
    never: "Nunca",
    you: "Usted",
    active: "Activo",
    locked: "Bloqueado",
    unverified: "Sin confirmar",
    role: |role| match role {
        Role::EndUser => "Usuario final",
        Role::Admin => "Administrador",
        Role::Operator => "Operador",
    },
    found: |shown, total, more| {
        let of = if more { " de más de " } else { " de " };
        join(&["Mostrando ", &shown.to_string(), of, &grouped(total)])
    },
    first_page: "Primera página",
    previous_page: "Página anterior",
    next_page: "Página siguiente",
    nothing_found: "Ningún usuario coincide",
    nothing_found_what_now: "La búsqueda encuentra los comienzos de las palabras de nombres y direcciones. Pruebe con \
                             menos palabras o con otro filtro.",
    show_all: "Mostrar todos",
};

pub(super) const ADD_USER: AddUser = AddUser {
    heading: |role| match role {
        Role::Admin | Role::Operator => "Añadir administrador",
        Role::EndUser => "Añadir usuario final",
    },
    admin_may: "Un administrador puede hacer todo lo que puede hacer usted: administrar aplicaciones, usuarios y otros \
                administradores.",
    email: "Correo electrónico",
    name: "Nombre (opcional)",
    set_password: "Establecer yo la primera contraseña",
    set_password_hint: "Si no, enviamos por correo un enlace con el que la persona elige una. Es válido durante 7 \
                        días.",
    password: "Primera contraseña",
    invite: "Enviar invitación",
    create: "Crear",
    taken: "Alguien de esta cuenta ya tiene esta dirección. Búsquela en las listas.",
    no_mail: "Esta instalación no envía correos. Establezca una primera contraseña y comuníquela de forma segura.",
    invited: |email| join(&["Invitación enviada a ", email]),
    created: |email| join(&["Se ha añadido a ", email]),
};

pub(super) const ONE_USER: OneUser = OneUser {
    loading: "Cargando",
    failed: "No se ha podido cargar este usuario",
    gone: "Aquí ya no hay ningún usuario. Puede que se haya eliminado.",
    name: "Nombre",
    no_name: "Sin nombre",
    email: "Correo electrónico",
    verified: "confirmado",
    not_verified: "sin confirmar",
    state: "Inicio de sesión",
    can_log_in: "Posible",
    is_locked: "Bloqueado por un administrador",
    locked_out_until: |time| join(&["Bloqueado hasta el ", time, ", tras demasiadas contraseñas incorrectas"]),
    roles: "Rol",
    second_factor: "Segundo factor",
    second_factor_on: "Activado",
    second_factor_off: "Desactivado",
    user_id: "userId",
    history: "Historial",
    history_of: "Qué ha pasado con este usuario",
    history_by: "Qué ha hecho este usuario",
    login: "Contraseña y sesiones",
    rights: "Permisos",
    removal: "Eliminación",
    about_you: "Este usuario es usted. Si se bloqueara, se quitara los permisos o se eliminara, podría quedarse fuera, \
                así que debe hacerlo otro administrador. Una cuenta conserva siempre un administrador que puede \
                iniciar sesión.",
    about_operator: "Esta persona opera la plataforma. Solo los operadores de la plataforma pueden modificar este \
                     usuario.",
    only_admin: "No se ha hecho: es el último administrador que puede iniciar sesión, y una cuenta conserva siempre \
                 uno. Añada o desbloquee primero a otro administrador.",
    edit: "Editar",
    edit_heading: "Nombre y dirección",
    edit_own_email: "Su propia dirección puede cambiarla otro administrador, para que un error no le deje fuera.",
    edit_email_hint: "Una dirección nueva cuenta como no confirmada, y es con la que la persona inicia sesión a partir \
                      de ahora.",
    save: "Guardar",
    saved: |who| join(&["Cambios de ", who, " guardados"]),
    changed_meanwhile: |name, email| {
        join(&[
            "Otra persona ha cambiado esto entretanto. Los datos son ahora: ",
            if name.is_empty() { "sin nombre" } else { name },
            ", ",
            email,
            ". Vuelva a guardar para poner en su lugar lo que ha escrito, o cancele.",
        ])
    },
    send_link: "Enviar enlace de contraseña",
    send_link_hint: "Envía por correo un enlace para elegir una contraseña nueva. La actual sirve hasta entonces.",
    link_sent: |email| join(&["Enlace de contraseña enviado a ", email]),
    no_mail: "Esta instalación no envía correos, así que no se ha enviado ningún enlace.",
    end_sessions: "Cerrar todas las sesiones",
    end_sessions_hint: "Cierra de inmediato la sesión del usuario en todas partes. Podrá volver a iniciarla.",
    end_sessions_question: |who| join(&["¿Cerrar todas las sesiones de ", who, "?"]),
    sessions_ended: |who| join(&["Se ha cerrado la sesión de ", who, " en todas partes"]),
    reset_factor: "Restablecer segundo factor",
    reset_factor_hint: "Para quien ha perdido la aplicación de autenticación y los códigos de recuperación: a partir \
                        de entonces basta la contraseña para iniciar sesión, hasta que configure una aplicación nueva. \
                        Cierra todas las sesiones. Asegúrese de que realmente es esa persona quien lo pide.",
    reset_factor_question: |who| join(&["¿Restablecer el segundo factor de ", who, "?"]),
    factor_is_off: |who| join(&["El segundo factor de ", who, " está desactivado"]),
    lock: "Bloquear",
    lock_hint: "Cierra la sesión del usuario en todas partes y rechaza todo inicio de sesión hasta que se desbloquee.",
    was_locked: |who| join(&["Se ha bloqueado a ", who, " y se ha cerrado su sesión en todas partes"]),
    unlock: "Desbloquear",
    unlock_hint: "Permite al usuario volver a iniciar sesión.",
    was_unlocked: |who| join(&[who, " puede volver a iniciar sesión"]),
    make_admin: "Hacer administrador",
    make_admin_hint: "Permite al usuario administrar esta cuenta: sus aplicaciones, sus usuarios y sus demás \
                      administradores.",
    make_admin_question: |who| join(&["¿Hacer administrador a ", who, "?"]),
    is_admin_now: |who| join(&[who, " tiene ahora permisos de administrador"]),
    take_admin: "Quitar permisos de administrador",
    take_admin_hint: "Sigue siendo usuario final y ya no puede administrar esta cuenta. Al último administrador no se \
                      le pueden quitar los permisos ni se le puede eliminar.",
    take_admin_question: |who| join(&["¿Quitar los permisos de administrador a ", who, "?"]),
    is_no_admin_now: |who| join(&[who, " ya no tiene permisos de administrador"]),
    remove: "Eliminar",
    remove_hint: "Elimina el usuario de forma definitiva. Lo que hizo permanece en el registro de auditoría.",
    remove_question: |who| join(&["¿Eliminar a ", who, "?"]),
    remove_consequence: "Se cerrará de inmediato la sesión del usuario en todas partes y se eliminará el usuario de \
                         forma definitiva. No se puede deshacer. Lo que hizo permanecerá en el registro de auditoría.",
    remove_type: |email| join(&["Escriba ", email, " para confirmar"]),
    remove_mismatch: |email| join(&["No es lo mismo. Escriba ", email, " exactamente, o cancele."]),
    was_removed: |who| join(&["Se ha eliminado a ", who]),
};
