//! Prints a synthetic dossier: `cargo run -p cpts-synthetic --example dossier -- 534 40`.

#![expect(clippy::print_stdout, reason = "it is what the program is for")]

fn main() {
    let mut sizes = std::env::args().skip(1).filter_map(|argument| argument.parse().ok());
    let default = cpts_synthetic::Recipe::default();
    let adherents = sizes.next().unwrap_or(default.adherents);
    let actions = sizes.next().unwrap_or(default.actions);
    print!("{}", cpts_synthetic::Recipe { adherents, actions, ..default }.pretty());
}
