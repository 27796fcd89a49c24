//! What is new in conversations, as a stream: nothing missed, nothing twice, and never longer than the session.

use super::{
    support::Answer,
    support_conversations::{CONVERSATIONS, Desk},
};
use reqwest::Response;
use serde_json::{Value, json};
use std::time::Duration;

const EVENTS: &str = "/api/v1/support/events";
const PATIENCE: Duration = Duration::from_secs(30);

/// An open stream.
struct Stream {
    response: Response,
    rest: String,
}

/// An event, or a comment (then `name` is empty).
#[derive(Debug, PartialEq)]
struct Event {
    id: i64,
    name: String,
    data: Value,
}

impl Stream {
    async fn open(desk: &Desk, url: &str, jwt: &str, after: Option<i64>) -> Self {
        let request = desk.server.client.get(format!("{url}{EVENTS}")).bearer_auth(jwt);
        let request = after.into_iter().fold(request, |request, id| request.header("Last-Event-ID", id));
        let response = request.send().await.unwrap();
        assert_eq!(response.status(), 200);
        assert_eq!(response.headers()["content-type"], "text/event-stream");
        assert_eq!(response.headers()["cache-control"], "no-store");
        Self { response, rest: String::new() }
    }

    /// The next event or comment; `None` at the end.
    async fn next(&mut self) -> Option<Event> {
        loop {
            if let Some((block, rest)) = self.rest.split_once("\n\n") {
                let field = |name: &str| {
                    let mut lines = block.lines().filter_map(|line| line.strip_prefix(name)?.strip_prefix(": "));
                    lines.next().unwrap_or_default().to_owned()
                };
                let id = field("id").parse().unwrap_or_default();
                let data = serde_json::from_str(&field("data")).unwrap_or_default();
                let event = Event { id, name: field("event"), data };
                self.rest = rest.to_owned();
                return Some(event);
            }
            let chunk = tokio::time::timeout(PATIENCE, self.response.chunk()).await.expect("nothing comes");
            self.rest += std::str::from_utf8(&chunk.unwrap()?).unwrap();
        }
    }

    /// The texts of the next so many entries, and the id of the last.
    async fn texts(&mut self, count: usize) -> (Vec<String>, i64) {
        let (mut texts, mut last) = (Vec::new(), 0);
        while texts.len() < count {
            let event = self.next().await.expect("it goes on");
            if event.name == "entry" {
                assert!(event.id > last, "ids grow");
                assert_eq!(event.data["message"]["seq"], event.id);
                texts.push(event.data["message"]["text"].as_str().unwrap_or_default().to_owned());
                last = event.id;
            }
        }
        (texts, last)
    }

    async fn ready(&mut self) -> i64 {
        let event = self.next().await.unwrap();
        assert_eq!(event.name, "ready");
        event.id
    }
}

async fn say(desk: &Desk, jwt: &str, path: &str, text: &str) {
    let said = desk.post(jwt, &format!("{path}/messages"), &json!({"text": text})).await;
    assert_eq!(said.status, 201, "{}", said.text);
}

#[tokio::test]
async fn what_is_said_arrives_on_both_sides_and_on_no_third() {
    let desk = Desk::open().await;
    let path = desk.conversation("Hello").await;
    let (eve, _) = desk.server.other_admin().await;
    let url = &desk.server.url;
    let mut admin = Stream::open(&desk, url, &desk.admin, None).await;
    let mut operator = Stream::open(&desk, url, &desk.operator, None).await;
    let mut other = Stream::open(&desk, url, &eve, None).await;
    assert_eq!((admin.ready().await, operator.ready().await, other.ready().await), (1, 1, 1));
    say(&desk, &desk.admin, &path, "one").await;
    say(&desk, &desk.operator, &path, "two").await;
    for stream in [&mut admin, &mut operator] {
        assert_eq!(stream.texts(2).await.0, ["one", "two"]);
    }
    let own = json!({"subject": "Ours", "text": "only ours"});
    assert_eq!(desk.post(&eve, CONVERSATIONS, &own).await.status, 201);
    assert_eq!(other.texts(1).await.0, ["only ours"]);
    let event = operator.next().await.unwrap();
    assert_eq!((&event.data["subject"], &event.data["accountName"]), (&json!("Ours"), &json!("Other company")));

    let asked = json!({"name": "Billing", "privileges": ["identity:read"], "justification": "x"});
    desk.post(&desk.admin, &format!("{path}/requests"), &asked).await;
    let event = admin.next().await.unwrap();
    assert_eq!((&event.data["message"]["step"], &event.data["request"]["state"]), (&json!("asked"), &json!("pending")));
}

/// Also over another node, and after a cut in which more was said than is read at once.
#[tokio::test(flavor = "multi_thread")]
async fn a_cut_stream_goes_on_where_it_was() {
    let desk = Desk::open().await;
    let path = desk.conversation("Hello").await;
    let (here, there) = (desk.server.url.clone(), desk.server.second_node().await);
    let mut cut = Stream::open(&desk, &there, &desk.operator, None).await;
    let begin = cut.ready().await;
    say(&desk, &desk.admin, &path, "first").await;
    let (texts, last) = cut.texts(1).await;
    assert_eq!(texts, ["first"]);
    drop(cut);
    let missed: Vec<_> = (0..120).map(|number| number.to_string()).collect();
    for text in &missed {
        say(&desk, &desk.admin, &path, text).await;
    }
    let page = desk.get(&desk.admin, CONVERSATIONS).await;
    for (url, jwt) in [(&here, &desk.admin), (&there, &desk.operator)] {
        let mut again = Stream::open(&desk, url, jwt, Some(last)).await;
        let (texts, newest) = again.texts(120).await;
        assert_eq!(texts, missed);
        assert_eq!(page.body["lastEvent"], newest, "where a page leaves off, the stream begins");
        assert_eq!(again.ready().await, newest, "nothing came twice");
        let mut whole = Stream::open(&desk, url, jwt, Some(begin)).await;
        assert_eq!(whole.texts(121).await.0[0], "first");
    }
    let mut both = [&here, &there].map(|url| Box::pin(Stream::open(&desk, url, &desk.admin, Some(last))));
    let [one, two] = &mut both;
    let (mut one, mut two) = tokio::join!(one, two);
    say(&desk, &desk.operator, &path, "live").await;
    for stream in [&mut one, &mut two] {
        assert_eq!(stream.texts(121).await.0.last().unwrap(), "live");
    }
}

/// Writers on two nodes: numbers become visible in their order, so that nobody who has read up to one misses
/// another before it.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_parallel_writers_on_two_nodes_nothing_is_missed() {
    let desk = Desk::open().await;
    let path = desk.conversation("Hello").await;
    let nodes = [desk.server.url.clone(), desk.server.second_node().await];
    let mut streams = Vec::new();
    for node in &nodes {
        let mut stream = Stream::open(&desk, node, &desk.operator, None).await;
        stream.ready().await;
        streams.push(stream);
    }
    let writers = (0..6).map(|writer| {
        let (client, url) = (desk.server.client.clone(), format!("{}{path}/messages", nodes[writer % 2]));
        let jwt = desk.admin.clone();
        tokio::spawn(async move {
            for number in 0..10 {
                let body = json!({"text": format!("{writer}/{number}")});
                let said = Answer::of(client.post(&url).bearer_auth(&jwt).json(&body)).await;
                assert_eq!(said.status, 201, "{}", said.text);
            }
        })
    });
    let writers: Vec<_> = writers.collect();
    let mut expected: Vec<_> = (0..6).flat_map(|w| (0..10).map(move |n| format!("{w}/{n}"))).collect();
    expected.sort();
    for stream in &mut streams {
        let (mut texts, _) = stream.texts(60).await;
        texts.sort();
        assert_eq!(texts, expected);
    }
    for writer in writers {
        writer.await.unwrap();
    }
}

#[tokio::test]
async fn a_stream_ends_before_it_tells_anything_to_an_ended_session() {
    let desk = Desk::open().await;
    let path = desk.conversation("Hello").await;
    let jwt = desk.server.admin().await;
    let mut stream = Stream::open(&desk, &desk.server.url, &jwt, None).await;
    stream.ready().await;
    assert_eq!(Answer::of(desk.server.post("/api/v1/auth/logout").bearer_auth(&jwt)).await.status, 204);
    say(&desk, &desk.operator, &path, "for those who are logged in").await;
    assert_eq!(stream.next().await, None);
    let refused = Answer::of(desk.server.get(EVENTS).bearer_auth(&jwt)).await;
    assert_eq!(refused.error(), (401, "session_ended"));
}

#[tokio::test]
async fn a_quiet_stream_says_that_it_lives_and_ends_with_session_jwt_and_server() {
    let desk = Desk::open().await;
    let url = &desk.server.url;
    let ended = desk.server.admin().await;
    let mut ended_session = Stream::open(&desk, url, &ended, None).await;
    let mut expired_jwt = Stream::open(&desk, url, &desk.admin, None).await;
    desk.server.clock.advance(21 * 60 * 1000);
    let fresh = desk.server.admin().await;
    let mut living = Stream::open(&desk, url, &fresh, None).await;
    // The JWT is over and the session lives: the answer brings a new JWT, and the stream goes on.
    let renewed = desk.server.client.get(format!("{url}{EVENTS}")).bearer_auth(&desk.operator).send().await.unwrap();
    assert!(renewed.headers().contains_key("xively-access-token"));
    let mut renewed = Stream { response: renewed, rest: String::new() };
    Answer::of(desk.server.post("/api/v1/auth/logout").bearer_auth(&ended)).await;
    for stream in [&mut ended_session, &mut expired_jwt, &mut living, &mut renewed] {
        stream.ready().await;
    }
    for stream in [&mut living, &mut renewed] {
        assert_eq!(stream.next().await.unwrap().name, "", "a comment");
    }
    assert_eq!((ended_session.next().await, expired_jwt.next().await), (None, None));
    desk.server.idm.end_streams();
    assert_eq!((living.next().await, renewed.next().await), (None, None));
    let after = Answer::of(desk.server.get(EVENTS).bearer_auth(&fresh)).await;
    assert_eq!(after.error(), (503, "unavailable"));
    assert!(after.header("retry-after").is_some());
}

#[tokio::test]
async fn one_person_has_a_bounded_number_of_streams() {
    let desk = Desk::open().await;
    let mut streams = Vec::new();
    for _ in 0..8 {
        streams.push(Stream::open(&desk, &desk.server.url, &desk.admin, None).await);
    }
    let ninth = Answer::of(desk.server.get(EVENTS).bearer_auth(&desk.admin)).await;
    assert_eq!(ninth.error(), (429, "too_many_requests"));
    assert_eq!(ninth.header("retry-after"), Some("10"));
    drop(Stream::open(&desk, &desk.server.url, &desk.operator, None).await);
    // One that is closed makes room, as soon as the server has noticed.
    streams.pop();
    let began = std::time::Instant::now();
    loop {
        let again = desk.server.get(EVENTS).bearer_auth(&desk.admin).send().await.unwrap();
        if again.status() == 200 {
            break;
        }
        assert!(began.elapsed() < PATIENCE);
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

#[tokio::test]
async fn ids_that_are_none_of_ours_are_refused_and_future_ones_count_as_now() {
    let desk = Desk::open().await;
    let path = desk.conversation("Hello").await;
    for id in ["", "x", "-1", "1.5", "99999999999999999999"] {
        let refused = desk.server.get(EVENTS).bearer_auth(&desk.admin).header("Last-Event-ID", id);
        assert_eq!(Answer::of(refused).await.error(), (400, "malformed_request"), "{id}");
    }
    // As after a database was set back to an older state.
    let mut stream = Stream::open(&desk, &desk.server.url, &desk.admin, Some(1_000_000)).await;
    assert_eq!(stream.ready().await, 1);
    say(&desk, &desk.operator, &path, "new").await;
    assert_eq!(stream.texts(1).await.0, ["new"]);
}
