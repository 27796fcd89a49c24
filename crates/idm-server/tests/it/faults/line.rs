//! A line between the server and what it stands on, which can be cut, stalled and slowed down.

use std::time::Duration;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
    sync::watch,
};

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    Whole,
    /// A pause before each piece.
    Slow(Duration),
    /// Everything is taken and nothing arrives.
    Stalled,
    /// What is open is closed, and what is opened is closed at once.
    Cut,
}

pub(super) struct Line {
    /// `host:port` of this end.
    pub(super) address: String,
    state: watch::Sender<State>,
}

impl Line {
    pub(super) async fn to(target: String) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap().to_string();
        let (state, watched) = watch::channel(State::Whole);
        tokio::spawn(async move {
            while let Ok((near, _)) = listener.accept().await {
                tokio::spawn(carry(near, target.clone(), watched.clone()));
            }
        });
        Self { address, state }
    }

    pub(super) fn set(&self, state: State) {
        self.state.send_replace(state);
    }
}

async fn carry(near: TcpStream, target: String, mut state: watch::Receiver<State>) {
    if *state.borrow() == State::Cut {
        return;
    }
    let Ok(far) = TcpStream::connect(target).await else { return };
    let ((near_in, near_out), (far_in, far_out)) = (near.into_split(), far.into_split());
    let (to, fro) = (state.clone(), state.clone());
    tokio::select! {
        () = pump(near_in, far_out, to) => {}
        () = pump(far_in, near_out, fro) => {}
        _ = state.wait_for(|state| *state == State::Cut) => {}
    }
}

async fn pump(
    mut from: tokio::net::tcp::OwnedReadHalf,
    mut to: tokio::net::tcp::OwnedWriteHalf,
    mut state: watch::Receiver<State>,
) {
    let mut piece = [0; 16 * 1024];
    while let Ok(length @ 1..) = from.read(&mut piece).await {
        let now = state.wait_for(|state| *state != State::Stalled).await.map(|state| *state);
        if let Ok(State::Slow(pause)) = now {
            tokio::time::sleep(pause).await;
        }
        if to.write_all(&piece[..length]).await.is_err() {
            return;
        }
    }
}
