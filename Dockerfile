# One image for every component: compose names the one to start. Built from the sources, so that a clean clone is enough.
FROM eclipse-temurin:25-jdk AS build
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B -q -ntp package -DskipTests -DskipFormat \
    -pl local-run,config-server,gateway,association-service,customer-service,billing-service,export-service -am
RUN for module in local-run config-server gateway association-service customer-service billing-service export-service; do \
      java -Djarmode=tools -jar $module/target/$module-*-app.jar extract --destination /app/$module --application-filename app.jar; \
    done

FROM eclipse-temurin:25-jre
RUN groupadd --gid 10001 partner-center && useradd --uid 10001 --gid 10001 --no-create-home partner-center \
 && mkdir /var/lib/issuer /var/lib/mail && chown partner-center: /var/lib/issuer /var/lib/mail
WORKDIR /app
COPY --from=build /app /app
COPY config-repo /app/config-repo
COPY deploy/start deploy/secrets /usr/local/bin/
USER 10001
ENTRYPOINT ["start"]
