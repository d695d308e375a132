"""What a site's `docusaurus.config` says, or what stands in for it where there is none."""
