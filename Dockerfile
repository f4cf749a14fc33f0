# One image recipe for the three services: docker build --build-arg SERVICE=alarm-ingest .
# The sources are built once; the three images share every layer up to the jar. Nothing here needs BuildKit, which
# docker-compose 1.29 does not use by itself.

FROM maven:3.9-eclipse-temurin-25 AS build
# The dashboard is built by npm on the path, as on a developer's machine.
COPY --from=node:20-bookworm-slim /usr/local/bin/node /usr/local/bin/node
COPY --from=node:20-bookworm-slim /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /src
COPY . .
# Tests run in ./verify, before an image is made. The modules that no image holds are left out.
RUN mvn -B -ntp -q -DskipTests -Dspotless.check.skip=true -pl alarm-ingest,response-center,epj-adapter -am package

FROM eclipse-temurin:25-jre AS service
ARG SERVICE
RUN groupadd --system --gid 10001 vft && useradd --system --uid 10001 --gid vft --no-create-home --shell /usr/sbin/nologin vft
COPY --from=build /src/${SERVICE}/target/${SERVICE}.jar /app/service.jar
USER 10001:10001
WORKDIR /tmp
# A heap limit as a share of the container's memory; out of memory ends the process, so that it is started afresh.
ENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=60 -XX:+ExitOnOutOfMemoryError"
ENTRYPOINT ["java", "-jar", "/app/service.jar"]
