//! Starting a writer, hearing what it says, and killing it.

use super::{
    NAME, TOLD,
    effect::Act,
    writer::{Given, NOT_NOW},
};
use std::{
    collections::BTreeMap,
    io::{BufRead as _, BufReader},
    process::{Child, Command, Stdio},
    sync::mpsc::{Receiver, RecvTimeoutError, channel},
    thread::JoinHandle,
    time::Duration,
};

/// When a life ends.
pub(super) enum Death {
    /// So long after its beginning, whatever it has come to.
    AtStart(Duration),
    /// So long after it has acknowledged so many writes.
    AtWork(usize, Duration),
}

/// What was heard of a life.
pub(super) struct Life {
    /// What it acknowledged.
    pub(super) done: Vec<Act>,
    /// What it had begun when it died.
    pub(super) under_way: Option<Act>,
}

impl Life {
    /// The newest acknowledged act on each thing.
    pub(super) fn newest(&self) -> impl Iterator<Item = &Act> {
        let newest: BTreeMap<_, _> = self.done.iter().map(|act| (&act.thing, act)).collect();
        newest.into_values()
    }
}

pub(super) fn random(below: u64) -> u64 {
    u64::from_be_bytes(uuid::Uuid::new_v4().as_bytes()[..8].try_into().unwrap()) % below
}

/// This program, told to write.
pub(super) struct Process {
    child: Child,
    reader: JoinHandle<Vec<(String, String)>>,
    said: Receiver<String>,
}

impl Process {
    pub(super) fn start(told: &str) -> Self {
        let mut command = Command::new(std::env::current_exe().unwrap());
        command.args([NAME, "--exact", "--nocapture", "--test-threads=1"]).env(TOLD, told);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).split(b'\n');
        let (say, said) = channel();
        let reader = std::thread::spawn(move || {
            let mut heard = Vec::new();
            for line in lines.map_while(Result::ok) {
                let line = String::from_utf8_lossy(&line).into_owned();
                let Some((word, text)) = line.split_once(' ') else { continue };
                if !["BEGIN", "STARTED", "TRY", "ACK"].contains(&word) {
                    continue;
                }
                // A line that the kill cut is no JSON: it was not said.
                if serde_json::from_str::<serde_json::Value>(text).is_ok() {
                    let _ = say.send(word.to_owned());
                    heard.push((word.to_owned(), text.to_owned()));
                }
            }
            heard
        });
        Self { child, reader, said }
    }

    /// Waits until it has said a word so many times, or has come to an end.
    pub(super) fn hear(&self, word: &str, mut times: usize) {
        while times > 0 {
            match self.said.recv_timeout(Duration::from_secs(60)) {
                Ok(said) => times -= usize::from(said == word),
                Err(RecvTimeoutError::Disconnected) => return,
                Err(RecvTimeoutError::Timeout) => panic!("the writer does not write"),
            }
        }
    }

    /// Ends it; all that it said.
    pub(super) fn kill(mut self) -> Vec<(String, String)> {
        self.child.kill().unwrap();
        let status = self.child.wait().unwrap();
        // Killed, or done before; not failed.
        assert!(status.code().is_none_or(|code| [0, NOT_NOW].contains(&code)), "the writer failed: {status}");
        self.reader.join().unwrap()
    }

    /// Waits for its end in good order.
    pub(super) fn ended(mut self) {
        assert!(self.child.wait().unwrap().success());
    }
}

/// Starts a writer and kills it; what it said.
pub(super) fn live_and_die(given: &Given, death: &Death) -> Life {
    let process = Process::start(&serde_json::to_string(given).unwrap());
    let pause = match death {
        Death::AtStart(pause) => pause,
        Death::AtWork(writes, pause) => {
            process.hear("ACK", *writes);
            pause
        }
    };
    std::thread::sleep(*pause);
    let mut life = Life { done: Vec::new(), under_way: None };
    for (word, text) in process.kill() {
        match &*word {
            "TRY" => life.under_way = Some(serde_json::from_str(&text).unwrap()),
            "ACK" => {
                life.under_way = None;
                life.done.push(serde_json::from_str(&text).unwrap());
            }
            _ => {}
        }
    }
    life
}
