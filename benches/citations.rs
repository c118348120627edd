//! How fast citations are found: megabytes of prose a second, and how the time grows with the text. Tells figures, asserts nothing.

use std::hint::black_box;
use std::io::{self, Write};
use std::time::{Duration, Instant};

use komentari::citation::{Recogniser, built_in, detect};

/// Sentences as commentary has them: many words, a citation in most.
const SENTENCES: [&str; 8] = [
    "Bāriņtiesa, izvērtējot bērna vislabākās intereses, ņem vērā šā likuma 17. panta 1. un 2. punktā noteikto un lemj koleģiāli. ",
    "Tiesību doktrīnā uzsvērts, ka aizbildņa pienākums ir rūpēties par bērna audzināšanu, izglītību un mantas pārvaldīšanu. ",
    "Saskaņā ar Civillikuma 222., 224. un 225. pantu, kā arī Bērnu tiesību aizsardzības likuma 27.¹ panta pirmo daļu tas nav pieļaujams. ",
    "Lēmumu var pārsūdzēt Administratīvajā rajona tiesā viena mēneša laikā no dienas, kad tas stājies spēkā. ",
    "Sk. arī APL 76. p. 2. d. un 188. p. 2. d., Civilprocesa likuma 250.^48–250.^52 pantu un pārejas noteikumu 33. punktu. ",
    "Ministru kabineta 2018. gada 26. jūnija noteikumu Nr. 354 5.2.1. apakšpunktā prasītais vērtējums pievienojams lietai. ",
    "Praksē šis jautājums rada grūtības, jo ģimenes locekļu viedokļi bieži atšķiras un psihologa atzinums nav saņemts laikus. ",
    "Padomes Regulas (ES) 2019/1111 27. panta 2.–5. punkts piemērojams, ja bērns prettiesiski aizvests uz citu dalībvalsti. ",
];

fn prose(bytes: usize) -> String {
    let mut text = String::with_capacity(bytes + 256);
    for (k, sentence) in SENTENCES.iter().cycle().enumerate() {
        if text.len() >= bytes {
            break;
        }
        text.push_str(sentence);
        if k % 5 == 4 {
            text.push_str("\n\n");
        }
    }
    text
}

/// The best of some runs, and the number of citations.
fn best(text: &str, recogniser: &Recogniser) -> (Duration, usize) {
    let run = || {
        let start = Instant::now();
        let found = black_box(detect(black_box(text), recogniser)).len();
        (start.elapsed(), found)
    };
    (0..7).map(|_| run()).min().unwrap_or_default()
}

fn main() -> io::Result<()> {
    let recogniser = Recogniser::new(&built_in());
    let mut out = io::stdout().lock();
    let mut first = None;
    for times in [1_u32, 2, 4, 8] {
        let text = prose(times as usize * 1_000_000);
        let (time, found) = best(&text, &recogniser);
        let speed = text.len() as f64 / time.as_secs_f64() / 1e6;
        let base = *first.get_or_insert(time);
        let growth = time.as_secs_f64() / base.as_secs_f64();
        writeln!(out, "{times} MB: {speed:.1} MB/s, {found} citations, time ×{growth:.2} for text ×{times}")?;
    }
    Ok(())
}
