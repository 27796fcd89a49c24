//! Listening to callers, none of whom may hold a connection for ever, and ending in good order.

use crate::{Gate, address::is_trusted, connections::Connections, metrics::Refusal, transport};
use axum::{Router, body::Body, extract::ConnectInfo};
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::{GracefulShutdown, Watcher},
};
use std::{convert::Infallible, io, net::SocketAddr, time::Duration};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::watch,
    time,
};
use tower::ServiceExt as _;

/// Becomes true when everything shall stop.
pub type Stop = watch::Receiver<bool>;

/// How long requests may take to finish after the signal to stop.
const GRACE: Duration = Duration::from_secs(10);
/// Longest time for a request's head, and for which an idle connection is kept.
const HEAD_WITHIN: Duration = Duration::from_secs(30);
/// Twice what [`guard`](crate::guard) takes: a little too much still gets an answer that says so.
const HEAD_BYTES: usize = 32 * 1024;
const HEADERS: usize = 64;
/// Pause after the system has no more file descriptors.
const EXHAUSTED_PAUSE: Duration = Duration::from_millis(500);

/// Serves until stopped; then finishes what runs, for a bounded time. Requests carry their peer as
/// [`ConnectInfo<SocketAddr>`].
///
/// # Errors
/// When the listener's address cannot be told.
pub async fn serve(listener: TcpListener, router: Router, gate: &Gate, mut stop: Stop) -> io::Result<()> {
    let limits = gate.limits();
    let connections = Connections::new(limits.connections, limits.connections_per_address);
    let graceful = GracefulShutdown::new();
    loop {
        let accepted = tokio::select! {
            // An error means the sender is gone: stop as well.
            _ = stop.wait_for(|stop| *stop) => break,
            accepted = listener.accept() => accepted,
        };
        match accepted {
            Ok((stream, peer)) => {
                let address = peer.ip().to_canonical();
                let Some(held) = connections.hold(address, is_trusted(address, &limits.trusted_proxies)) else {
                    gate.metrics().refused(Refusal::Connection);
                    continue;
                };
                let (router, watcher, gate) = (router.clone(), graceful.watcher(), gate.clone());
                tokio::spawn(async move {
                    gate.metrics().connections.inc();
                    converse(stream, peer, router, gate.tls(), watcher).await;
                    gate.metrics().connections.dec();
                    drop(held);
                });
            }
            Err(error) if is_the_callers(&error) => {}
            Err(error) => {
                tracing::error!(%error, "no connection can be accepted");
                time::sleep(EXHAUSTED_PAUSE).await;
            }
        }
    }
    drop(listener);
    if time::timeout(GRACE, graceful.shutdown()).await.is_err() {
        tracing::warn!("some requests were still running at the end");
    }
    Ok(())
}

async fn converse(stream: TcpStream, peer: SocketAddr, router: Router, tls: bool, watcher: Watcher) {
    // Answers are small: waiting to fill a packet only delays them.
    let _ = stream.set_nodelay(true);
    let service = service_fn(move |request: http::Request<Incoming>| {
        let mut request = request.map(Body::new);
        request.extensions_mut().insert(ConnectInfo(peer));
        let router = router.clone();
        async move {
            let mut response = router.oneshot(request).await?;
            // Here, and in no layer of a router: it holds for whatever is answered.
            if tls {
                transport::insist(&mut response);
            }
            Ok::<_, Infallible>(response)
        }
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD_WITHIN)
        .max_buf_size(HEAD_BYTES)
        .max_headers(HEADERS)
        .serve_connection(TokioIo::new(stream), service);
    if let Err(error) = watcher.watch(connection).await {
        tracing::debug!(%error, "a connection ended early");
    }
}

fn is_the_callers(error: &io::Error) -> bool {
    use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
    matches!(error.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset)
}
