/** An address that names no view. */
export function Nowhere() {
  return (
    <div class="narrow">
      <h1 tabIndex={-1}>Page not found</h1>
      <p>
        <a href="#/">Go to the home page</a>
      </p>
    </div>
  );
}
