//! Listening and stopping.

use crate::{cli::StartError, domain::Idm};
use idm_http::Stop;
use std::{
    net::{Ipv4Addr, SocketAddr},
    sync::Arc,
    time::Duration,
};
use tokio::{net::TcpListener, sync::watch, task::JoinHandle, time};

/// Ports tried after a busy one.
const PORTS_TRIED: u16 = 50;
const LOOK_FOR_MAIL_EVERY: Duration = Duration::from_secs(10);
const CLEAN_UP_EVERY: Duration = Duration::from_secs(60 * 60);

/// Turns Ctrl-C and SIGTERM into a [`Stop`].
pub(crate) fn stop_signal() -> Stop {
    let (sender, receiver) = watch::channel(false);
    tokio::spawn(async move {
        signalled().await;
        // Nobody listens any more: then everything has stopped already.
        let _ = sender.send(true);
    });
    receiver
}

#[cfg(unix)]
async fn signalled() {
    use tokio::signal::unix::{SignalKind, signal};
    match signal(SignalKind::terminate()) {
        Ok(mut terminate) => {
            tokio::select! {
                _ = tokio::signal::ctrl_c() => {}
                _ = terminate.recv() => {}
            }
        }
        Err(error) => {
            tracing::warn!(%error, "SIGTERM cannot be caught; only Ctrl-C stops gracefully");
            let _ = tokio::signal::ctrl_c().await;
        }
    }
}

#[cfg(not(unix))]
async fn signalled() {
    let _ = tokio::signal::ctrl_c().await;
}

/// Listens there, and says so in the log: port 0 stands for any that is free.
pub(crate) async fn listen(address: SocketAddr, what: &str) -> Result<TcpListener, StartError> {
    let failed = |error| StartError::Listen(address, error);
    let listener = TcpListener::bind(address).await.map_err(failed)?;
    tracing::info!(what, address = %listener.local_addr().map_err(failed)?, "listening");
    Ok(listener)
}

/// Listens on this loopback port or the next free one; 0: any free one. Says where it had to move.
pub(crate) async fn listen_near(port: u16, what: &str) -> Result<(TcpListener, u16), StartError> {
    for candidate in port..=port.saturating_add(PORTS_TRIED) {
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, candidate));
        match TcpListener::bind(address).await {
            Ok(listener) => {
                let bound = listener.local_addr().map_err(|error| StartError::Listen(address, error))?.port();
                if port != 0 && bound != port {
                    eprintln!("Port {port} is in use: the {what} is on port {bound}.");
                }
                return Ok((listener, bound));
            }
            Err(error) if error.kind() == std::io::ErrorKind::AddrInUse => {}
            Err(error) => return Err(StartError::Listen(address, error)),
        }
    }
    Err(StartError::NoFreePort(port))
}

/// Lets the IDM forget now and then what no longer counts.
pub(crate) fn clean_up_hourly(idm: Arc<Idm>) -> JoinHandle<()> {
    tokio::spawn(async move {
        let mut due = time::interval(CLEAN_UP_EVERY);
        loop {
            due.tick().await;
            if let Err(error) = idm.clean_up().await {
                tracing::warn!(%error, "cleaning up failed");
            }
        }
    })
}

/// Ends what would go on for ever when everything shall stop.
pub(crate) fn end_streams(idm: Arc<Idm>, mut stop: Stop) -> JoinHandle<()> {
    tokio::spawn(async move {
        // An error means the sender is gone: stop as well.
        let _ = stop.wait_for(|stop| *stop).await;
        idm.end_streams();
    })
}

/// Sends mail as it is asked for, here or on another node that could not.
pub(crate) fn send_mail(idm: Arc<Idm>) -> JoinHandle<()> {
    tokio::spawn(async move {
        loop {
            match idm.send_due_mail().await {
                // There may be more.
                Ok(sent) if sent > 0 => continue,
                Ok(_) => {}
                Err(error) => tracing::warn!(%error, "mail could not be sent"),
            }
            // Also without a word from this node: others ask as well, and failed mail is due again.
            let _ = time::timeout(LOOK_FOR_MAIL_EVERY, idm.mail_wanted()).await;
        }
    })
}
