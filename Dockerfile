# The site behind an unprivileged nginx: docker build --build-arg SITE_URL=https://docs.example.com/ .

FROM python:3.11-slim-bookworm AS build
WORKDIR /portal
COPY requirements.txt .
RUN pip install --no-cache-dir --require-hashes --requirement requirements.txt
COPY . .
ARG SITE_URL=
ENV NO_MKDOCS_2_WARNING=1
RUN mkdocs build --strict --clean \
    && python -m tools.compress site \
    && python -m tools.nginx_conf site --root /srv/site --listen 8080 --run /tmp > nginx.conf

# The nginx that the tests start, with the module for brotli.
FROM debian:bookworm-slim
RUN apt-get update \
    && apt-get install --yes --no-install-recommends nginx-light libnginx-mod-http-brotli-static \
    && rm -rf /var/lib/apt/lists/*
COPY --from=build /portal/site /srv/site
COPY --from=build /portal/nginx.conf /etc/nginx/nginx.conf
USER www-data
EXPOSE 8080
HEALTHCHECK CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080"]
STOPSIGNAL SIGQUIT
CMD ["nginx", "-e", "stderr", "-g", "daemon off;"]
