//! Working on what the credential broker asks for, beside the page: it stays quick meanwhile.

use super::http::Call;
use idm_api::{paths, proof::Challenge};
use js_sys::{Array, Promise};
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};
use wasm_bindgen::{JsCast as _, JsValue, closure::Closure};
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web_sys::{Event, MessageEvent, Worker};

/// The script of the worker. The boot script's policy lets exactly this one through.
const SCRIPT: &str = "/prove.js";

/// How far the work has come, for those who wait for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proving {
    /// Whether something that was sent waits for it.
    Waiting(bool),
    /// How likely it is that it would be done by now, in percent.
    Percent(usize),
}

/// Whom the work tells how far it has come.
pub(super) type Told = Rc<dyn Fn(Proving)>;

/// Does the work: begun when somebody begins to fill in a form, so that it is done when the form is sent. Copies share
/// it. A page that was left lets the worker finish, which takes a second.
#[derive(Clone)]
pub(super) struct Prover {
    work: Rc<RefCell<Option<Work>>>,
    told: Told,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Progress {
    Working,
    Done,
    Failed,
}

#[derive(Clone)]
struct Work {
    /// Of a proof, of an empty text where none is asked for, or of nothing where it failed.
    proof: Promise,
    progress: Rc<Cell<Progress>>,
}

impl Prover {
    pub(super) fn new(told: Told) -> Self {
        Self { work: Rc::default(), told }
    }

    /// Begins, unless it has begun. What has failed is begun anew.
    pub(super) fn begin(&self, broker_url: Rc<str>) {
        if self.work.borrow().as_ref().is_some_and(|work| work.progress.get() != Progress::Failed) {
            return;
        }
        (self.told)(Proving::Percent(0));
        let progress = Rc::new(Cell::new(Progress::Working));
        let (reached, told) = (Rc::clone(&progress), Rc::clone(&self.told));
        let proof = future_to_promise(async move {
            let proof = prove(&broker_url, told).await;
            reached.set(if proof.is_some() { Progress::Done } else { Progress::Failed });
            Ok(proof.map_or(JsValue::UNDEFINED, JsValue::from))
        });
        self.work.replace(Some(Work { proof, progress }));
    }

    /// The proof, for one use. None where it failed or is not asked for: the broker will say so.
    pub(super) async fn take(&self, broker_url: Rc<str>) -> Option<String> {
        self.begin(broker_url);
        let Work { proof, progress } = self.work.borrow().clone()?;
        (self.told)(Proving::Waiting(progress.get() == Progress::Working));
        let proof = JsFuture::from(proof).await;
        (self.told)(Proving::Waiting(false));
        self.work.take();
        proof.ok()?.as_string().filter(|proof| !proof.is_empty())
    }
}

async fn prove(broker_url: &str, percent: Told) -> Option<String> {
    let asked = Call::get(broker_url, paths::BROKER_CHALLENGE).send().await;
    let Challenge { challenge, bits } = asked.ok()?.read().ok()?;
    if bits == 0 {
        return Some(String::new());
    }
    let worker = Worker::new(SCRIPT).ok()?;
    let mut handlers = None;
    let found = Promise::new(&mut |resolve, _| {
        let give_up = resolve.clone();
        let percent = Rc::clone(&percent);
        let message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            let told = event.data();
            match told.as_f64() {
                Some(likely) => percent(Proving::Percent(likely as usize)),
                None => drop(resolve.call1(&JsValue::UNDEFINED, &told)),
            }
        });
        let error = Closure::<dyn FnMut(Event)>::new(move |_: Event| drop(give_up.call0(&JsValue::UNDEFINED)));
        worker.set_onmessage(Some(message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(error.as_ref().unchecked_ref()));
        handlers = Some((message, error));
    });
    worker.post_message(&Array::of2(&challenge.into(), &bits.into())).ok()?;
    let found = JsFuture::from(found).await;
    worker.terminate();
    drop(handlers);
    found.ok()?.as_string()
}
