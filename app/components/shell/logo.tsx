/** The product's mark; its name stands beside it or is given by whoever shows it. */
export const Logo = () => (
  <svg className="logo" viewBox="0 0 32 32" width="26" height="26" aria-hidden="true">
    <rect width="32" height="32" rx="7" fill="var(--accent)" />
    <path d="M8 9h16M8 15h11M8 21h7" stroke="var(--on-accent)" strokeWidth="2.6" strokeLinecap="round" />
    <path d="m18 22 3 3 5.5-6.5" fill="none" stroke="var(--on-accent)" strokeWidth="2.8" strokeLinecap="round" strokeLinejoin="round" />
  </svg>
);
