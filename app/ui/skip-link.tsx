/** First stop of the Tab key on every page: past the navigation, to what the page is about. */
export function SkipLink() {
  return (
    <a
      href="#main"
      className="skip-link fixed top-2 left-2 z-50 rounded-md bg-hedge px-4 py-2.5 font-bold text-on-hedge"
    >
      Skip to main content
    </a>
  );
}
